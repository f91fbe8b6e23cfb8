// What was paid for orders less what was paid back.
UNWIND $keys AS key
MATCH (order:Order {id: key})
CALL (order) {
  OPTIONAL MATCH (order)-[:CONTAINS]->(line:OrderLine)
  WHERE line.cancelledAt IS NULL AND line.currency = order.currency AND order.status <> 'CANCELLED'
  RETURN sum(line.paidMinor) AS gross
}
CALL (order) {
  OPTIONAL MATCH (order)-[:CONTAINS]->(line:OrderLine)<-[:OF_LINE]-(return:Return)
  WHERE line.cancelledAt IS NULL AND return.currency = order.currency AND order.status <> 'CANCELLED'
  RETURN sum(return.refundMinor) AS returned
}
RETURN key, {minor: gross - returned, currency: order.currency} AS found
