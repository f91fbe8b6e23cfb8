CYPHER 5
CALL () {
  MATCH (promise:Promise {id: $p.p1})
  CALL (promise) {  // promise/state.cypher
    WITH CASE WHEN promise.keptAt <= datetime($p.p2) THEN CASE WHEN promise.keptAt > promise.dueAt THEN 'KEPT_LATE' ELSE 'KEPT' END
                WHEN promise.dueAt < datetime($p.p2) THEN 'BROKEN' ELSE 'OPEN' END AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
CALL () {
  MATCH (promise:Promise {id: $p.p3})
  CALL (promise) {  // promise/state.cypher
    WITH CASE WHEN promise.keptAt <= datetime($p.p2) THEN CASE WHEN promise.keptAt > promise.dueAt THEN 'KEPT_LATE' ELSE 'KEPT' END
                WHEN promise.dueAt < datetime($p.p2) THEN 'BROKEN' ELSE 'OPEN' END AS value
    RETURN collect(value)[0] AS c3
  }
  RETURN collect([c3])[0] AS c4
}
RETURN [c2, c4] AS row
