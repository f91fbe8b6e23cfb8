CYPHER 5
CALL () {  // mutation/keep_promise.cypher
  OPTIONAL MATCH (promise:Promise {id: $p.p1})
  WITH promise, $p.p2 AS userErrors
  CALL (promise) {  // promise/state.cypher
    WITH CASE WHEN promise.keptAt <= datetime($p.p3) THEN CASE WHEN promise.keptAt > promise.dueAt THEN 'KEPT_LATE' ELSE 'KEPT' END
                WHEN promise.dueAt < datetime($p.p3) THEN 'BROKEN' ELSE 'OPEN' END AS value
    RETURN collect(value)[0] AS c1
  }
  CALL (promise) {  // promise/customer.cypher
    MATCH (promise)<-[:WAS_PROMISED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c2
  }
  RETURN collect([CASE WHEN promise IS NOT NULL THEN [toString(promise.dueAt), toString(promise.keptAt), promise.text, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
