// A line has the currency of its order or correction.
//
// owner    sales
MATCH (order:Order|Correction)-[:CONTAINS]->(orderLine:OrderLine)
WHERE order.currency <> orderLine.currency
RETURN orderLine.id AS id, orderLine.currency + ' in an order of ' + order.currency AS problem
