// What we received for it, makers' coupons included, less what returns took from it.
//
// Not what she paid: a maker pays his coupons back to us. Cancelled lines do not count, and a cancelled order is 0.
//
// owner    sales
// reads    OrderLine Return
CALL (order) {
  OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
  WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
  RETURN sum(orderLine.revenueMinor) AS receivedMinor
}
CALL (order) {
  OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return)
  WHERE orderLine.cancelledAt IS NULL AND return.currency = order.currency AND order.status <> 'CANCELLED'
  RETURN sum(return.revenueMinor) AS lostMinor
}
RETURN [receivedMinor - lostMinor, order.currency] AS value
