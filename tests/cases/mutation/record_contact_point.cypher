CYPHER 5
CALL () {  // mutation/record_contact_point.cypher
  OPTIONAL MATCH (contactPoint:ContactPoint {id: $p.p1})
  WITH contactPoint, $p.p2 AS userErrors
  CALL (contactPoint) {  // contact_point/customer.cypher
    MATCH (contactPoint)<-[:REACHABLE_AT]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([CASE WHEN contactPoint IS NOT NULL THEN [contactPoint.confidential, contactPoint.id, contactPoint.type, contactPoint.value, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
