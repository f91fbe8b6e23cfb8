CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  WHERE order IS NOT NULL
  CALL (order) {  // order/customer.cypher
    MATCH (order)<-[:PLACED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    WITH customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
