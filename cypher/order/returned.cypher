// What was paid back for goods of it that came back, up to today.
//
// Returns of cancelled lines do not count, because those were never paid.
//
// owner    sales
// reads    OrderLine Return
OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return)
WHERE orderLine.cancelledAt IS NULL AND return.currency = order.currency AND order.status <> 'CANCELLED'
WITH order, sum(return.refundMinor) AS minor
RETURN [minor, order.currency] AS value
