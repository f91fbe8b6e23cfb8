CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/promises.cypher
    MATCH (customer)-[:WAS_PROMISED]->(promise:Promise)
    WHERE promise.madeAt <= coalesce(datetime($p.p2), datetime($p.p3)) AND promise.knownSince <= coalesce(datetime($p.p2), promise.knownSince)
    WITH promise
    WHERE promise.madeAt IS NOT NULL
    ORDER BY promise.madeAt DESC, promise.id
    LIMIT $p.p4
    CALL (promise) {  // promise/state.cypher
      WITH CASE WHEN promise.keptAt <= datetime($p.p3) THEN CASE WHEN promise.keptAt > promise.dueAt THEN 'KEPT_LATE' ELSE 'KEPT' END
                  WHEN promise.dueAt < datetime($p.p3) THEN 'BROKEN' ELSE 'OPEN' END AS value
      RETURN collect(value)[0] AS c1
    }
    RETURN collect([toString(promise.dueAt), promise.text, c1]) AS c2
  }
  CALL (customer) {  // customer/promises.cypher
    MATCH (customer)-[:WAS_PROMISED]->(promise:Promise)
    WHERE promise.madeAt <= coalesce(datetime($p.p2), datetime($p.p3)) AND promise.knownSince <= coalesce(datetime($p.p2), promise.knownSince)
    WITH promise
    RETURN count(promise) AS c3
  }
  RETURN collect([[c2, c3]])[0] AS c4
}
RETURN [c4] AS row
