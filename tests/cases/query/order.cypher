CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  RETURN collect([order.number])[0] AS c1
}
RETURN [c1] AS row
