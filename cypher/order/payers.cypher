// Who paid for it, and how much each.
//
// Whoever the source names; where it names nobody, the person who placed it pays all that was not cancelled. The parts are as
// stated and need not add up to `gross`: spend shares the order in proportion to them.
//
// owner    sales
// order    payer
// reads    Customer
CALL order.gross(order) YIELD value AS gross
CALL (order, gross) {
  MATCH (order)-[paying:PAID_BY]->(payer:Customer)
  RETURN payer, sum(paying.amountMinor) AS minor
  UNION
  MATCH (order)<-[:PLACED]-(payer:Customer)
  WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) }
  RETURN payer, gross[0] AS minor
}
RETURN payer, [minor, order.currency] AS amount
