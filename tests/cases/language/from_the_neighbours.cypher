CYPHER 5
CALL () {  // query/customers.cypher
  MATCH (customer:Customer)
  MATCH (customer)-[:PLACED]->(order:Order)
  WITH customer, order
  WHERE order.number = $p.p1
  WITH DISTINCT customer
  WITH customer
  WHERE customer.displayName CONTAINS $p.p2
  ORDER BY customer.id
  LIMIT $p.p3
  RETURN collect([customer.displayName]) AS c1
}
RETURN [c1] AS row
