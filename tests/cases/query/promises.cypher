CYPHER 5
CALL () {  // query/promises.cypher
  MATCH (promise:Promise)
  WITH promise
  WHERE promise.madeAt IS NOT NULL
  ORDER BY promise.madeAt DESC, promise.id
  LIMIT $p.p1
  CALL (promise) {  // promise/state.cypher
    WITH CASE WHEN promise.keptAt <= datetime($p.p2) THEN CASE WHEN promise.keptAt > promise.dueAt THEN 'KEPT_LATE' ELSE 'KEPT' END
                WHEN promise.dueAt < datetime($p.p2) THEN 'BROKEN' ELSE 'OPEN' END AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([promise.text, c1]) AS c2
}
CALL () {  // query/promises.cypher
  MATCH (promise:Promise)
  WITH promise
  RETURN count(promise) AS c3
}
RETURN [[c2, c3]] AS row
