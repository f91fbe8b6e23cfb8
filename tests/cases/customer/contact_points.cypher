CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/contact_points.cypher
    MATCH (customer)-[:REACHABLE_AT]->(contactPoint:ContactPoint)
    WITH contactPoint
    WHERE contactPoint.type IS NOT NULL
    ORDER BY contactPoint.type, contactPoint.id
    LIMIT $p.p2
    RETURN collect([contactPoint.type, contactPoint.value]) AS c1
  }
  CALL (customer) {  // customer/contact_points.cypher
    MATCH (customer)-[:REACHABLE_AT]->(contactPoint:ContactPoint)
    WITH contactPoint
    RETURN count(contactPoint) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
