// Her part of every order she paid for and of every return she got money back for, latest first.
//
// Whoever is named as payer paid; where nobody is, whoever placed the order paid all. Several payers share each amount in
// proportion to what each one gave: in the order of their ids the running share is cut to whole minor units, so that the parts
// add up; where what they gave adds up to 0, the first has all. Cancelled orders and lines never count; a return counts on its day.
//
// owner    sales
// order    at desc
// order    kind
// order    order
// order    refund
// order    currency
// reads    Order Customer OrderLine Return
CALL (customer) {
  MATCH (customer)<-[:PAID_BY]-(order:Order) RETURN order
  UNION
  MATCH (customer)-[:PLACED]->(order:Order) WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) } RETURN order
}
WITH customer, order WHERE order.status <> 'CANCELLED'
OPTIONAL MATCH (order)-[paying:PAID_BY]->(payer:Customer)
WITH order, sum(paying.amountMinor) AS given, sum(CASE WHEN payer.id < customer.id THEN paying.amountMinor END) AS before,
     sum(CASE WHEN payer.id = customer.id THEN paying.amountMinor END) AS own, count(CASE WHEN payer.id < customer.id THEN 1 END) AS others
WITH order, CASE given WHEN 0 THEN 1 ELSE given END AS whole, CASE given WHEN 0 THEN sign(others) ELSE before END AS lower,
     CASE given WHEN 0 THEN 1 ELSE before + own END AS upper
CALL (order) {
  MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
  WHERE orderLine.cancelledAt IS NULL
  RETURN null AS refund, order.orderedAt AS at, 'PAID' AS kind, orderLine.currency AS currency, [sum(orderLine.listMinor),
         sum(orderLine.discountMinor), sum(orderLine.couponByMakerMinor), sum(orderLine.paidMinor), sum(orderLine.revenueMinor)] AS amounts
  UNION ALL
  MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return)
  WHERE orderLine.cancelledAt IS NULL
  RETURN return AS refund, return.returnedAt AS at, 'REFUNDED' AS kind, return.currency AS currency,
         [0, 0, 0, -coalesce(return.refundMinor, 0), -coalesce(return.revenueMinor, 0)] AS amounts
}
WITH order, refund, at, kind, currency, [minor IN amounts | minor * upper / whole - minor * lower / whole] AS parts
RETURN order, refund, at, kind, currency, [parts[0], currency] AS list, [parts[1], currency] AS discount,
       [parts[2], currency] AS couponByMaker, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
