CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  RETURN collect([order.id, order.number, order.status, toString(order.orderedAt), toString(order.promisedAt), toString(order.neededBy), toString(order.cancelledAt), order.currency])[0] AS c1
}
RETURN [c1] AS row
