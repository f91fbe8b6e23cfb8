// What was to be paid for it, before returns.
//
// The sum of what is paid for its lines in the currency of the order; cancelled lines do not count, and a cancelled order is 0.
//
// owner    sales
// reads    OrderLine
OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
WITH order, sum(orderLine.paidMinor) AS minor
RETURN [minor, order.currency] AS value
