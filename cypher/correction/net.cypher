// What it adds to what was paid: below zero where something was given back.
//
// owner    sales
// reads    OrderLine
OPTIONAL MATCH (correction)-[:CONTAINS]->(orderLine:OrderLine)
WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = correction.currency
WITH correction, sum(orderLine.paidMinor) AS minor
RETURN [minor, correction.currency] AS value
