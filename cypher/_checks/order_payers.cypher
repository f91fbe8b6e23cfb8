// Where an order names its payers, their shares are what is paid for its lines.
//
// owner    sales
MATCH (order:Order)-[paidBy:PAID_BY]->()
WITH order, sum(paidBy.amountMinor) AS shares
CALL (order) {
  MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
  RETURN sum(orderLine.paidMinor) AS paid
}
WITH order, shares, paid WHERE shares <> paid
RETURN order.id AS id, 'payers give ' + shares + ', lines cost ' + paid AS problem
