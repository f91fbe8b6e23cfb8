CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/returned.cypher
    OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return)
    WHERE orderLine.cancelledAt IS NULL AND return.currency = order.currency AND order.status <> 'CANCELLED'
    WITH order, sum(return.refundMinor) AS minor
    WITH [minor, order.currency] AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
