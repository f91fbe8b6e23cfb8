CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  RETURN collect([toString(order.cancelledAt), order.country, order.currency, order.id, toString(order.neededBy), order.number, toString(order.orderedAt), toString(order.promisedAt), order.status])[0] AS c1
}
RETURN [c1] AS row
