CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/needs.cypher
    MATCH (customer)-[:HAS_NEED]->(need:Need)
    WITH need
    WHERE need.raisedAt IS NOT NULL
    ORDER BY need.raisedAt DESC, need.id
    LIMIT $p.p2
    RETURN collect([need.statement, need.status]) AS c1
  }
  CALL (customer) {  // customer/needs.cypher
    MATCH (customer)-[:HAS_NEED]->(need:Need)
    WITH need
    RETURN count(need) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
