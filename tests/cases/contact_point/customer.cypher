CYPHER 5
CALL () {
  MATCH (contactPoint:ContactPoint {id: $p.p1})
  CALL (contactPoint) {  // contact_point/customer.cypher
    MATCH (contactPoint)<-[:REACHABLE_AT]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
