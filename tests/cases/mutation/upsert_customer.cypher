CYPHER 5
CALL () {  // mutation/upsert_customer.cypher
  OPTIONAL MATCH (record:CustomerRecord {id: $p.p1})
  OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer, $p.p2 AS userErrors
  CALL (customer) {  // customer/contact_points.cypher
    MATCH (customer)-[:REACHABLE_AT]->(contactPoint:ContactPoint)
    WITH contactPoint
    WHERE contactPoint.type IS NOT NULL
    ORDER BY contactPoint.type, contactPoint.id
    LIMIT $p.p3
    RETURN collect([contactPoint.confidential, contactPoint.type, contactPoint.value]) AS c1
  }
  RETURN collect([CASE WHEN customer IS NOT NULL THEN [customer.displayName, customer.id, customer.kind, customer.preferredLanguage, customer.status, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
