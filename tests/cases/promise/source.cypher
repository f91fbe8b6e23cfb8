CYPHER 5
CALL () {
  MATCH (promise:Promise {id: $p.p1})
  CALL (promise) {  // promise/source.cypher
    MATCH (source:Source {id: promise.source})
    WITH source
    RETURN collect([source.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
