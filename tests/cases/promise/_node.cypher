CYPHER 5
CALL () {
  MATCH (promise:Promise {id: $p.p1})
  RETURN collect([toString(promise.dueAt), promise.id, toString(promise.keptAt), toString(promise.madeAt), promise.text])[0] AS c1
}
RETURN [c1] AS row
