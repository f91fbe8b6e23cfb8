CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/life_contexts.cypher
    MATCH (customer)-[:LIVES_IN_CONTEXT]->(lifeContext:LifeContext)
    WITH lifeContext
    WHERE lifeContext.kind IS NOT NULL
    ORDER BY lifeContext.kind, lifeContext.validFrom IS NULL, lifeContext.validFrom, lifeContext.id
    LIMIT $p.p2
    RETURN collect([lifeContext.kind, lifeContext.text]) AS c1
  }
  CALL (customer) {  // customer/life_contexts.cypher
    MATCH (customer)-[:LIVES_IN_CONTEXT]->(lifeContext:LifeContext)
    WITH lifeContext
    RETURN count(lifeContext) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
