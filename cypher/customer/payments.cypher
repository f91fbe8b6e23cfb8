// Her part of every order she paid for, of every return she got money back for and of every correction, latest first.
//
// Whoever is named as payer paid; where nobody is, whoever placed the order paid all. Several payers share each amount in
// proportion to what each one gave: in the order of their ids the running share is cut to whole minor units, so that the parts
// add up; where what they gave adds up to 0, the first has all. Cancelled orders and lines never count; a return and a correction
// count on their own day.
//
// owner    sales
// order    at desc
// order    kind
// order    order
// order    refund
// order    correction
// order    currency
// reads    Order Customer OrderLine Return Correction
CALL (customer) {
  MATCH (customer)<-[:PAID_BY]-(order:Order) RETURN order AS bill
  UNION MATCH (customer)-[:PLACED]->(order:Order) WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) } RETURN order AS bill
  UNION MATCH (customer)-[:CREDITED]->(correction:Correction) RETURN correction AS bill
}
WITH customer, bill WHERE bill:Correction OR bill.status <> 'CANCELLED'
OPTIONAL MATCH (bill)-[paying:PAID_BY]->(payer:Customer)
WITH bill, sum(paying.amountMinor) AS given, sum(CASE WHEN payer.id < customer.id THEN paying.amountMinor END) AS before,
     sum(CASE WHEN payer.id = customer.id THEN paying.amountMinor END) AS own, count(CASE WHEN payer.id < customer.id THEN 1 END) AS others
WITH bill, CASE given WHEN 0 THEN [1, sign(others), 1] ELSE [given, before, before + own] END AS share
CALL (bill) {
  MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine) WHERE orderLine.cancelledAt IS NULL
  RETURN null AS refund, coalesce(bill.orderedAt, bill.madeAt) AS at, CASE WHEN bill:Order THEN 'PAID' ELSE 'REFUNDED' END AS kind,
         orderLine.currency AS currency, [sum(orderLine.listMinor), sum(orderLine.discountMinor), sum(orderLine.couponByMakerMinor),
         sum(orderLine.paidMinor), sum(orderLine.revenueMinor)] AS amounts
  UNION ALL MATCH (bill)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return) WHERE orderLine.cancelledAt IS NULL
  RETURN return AS refund, return.returnedAt AS at, 'REFUNDED' AS kind, return.currency AS currency,
         [0, 0, 0, -coalesce(return.refundMinor, 0), -coalesce(return.revenueMinor, 0)] AS amounts
}
WITH bill, share, refund, at, kind, currency, CASE kind WHEN 'PAID' THEN amounts ELSE [0, 0, 0, amounts[3], amounts[4]] END AS amounts
WITH bill, refund, at, kind, currency, [minor IN amounts | minor * share[2] / share[0] - minor * share[1] / share[0]] AS parts
RETURN CASE WHEN bill:Order THEN bill END AS order, refund, CASE WHEN bill:Correction THEN bill END AS correction, at, kind, currency,
       [parts[0], currency] AS list, [parts[1], currency] AS discount, [parts[2], currency] AS couponByMaker,
       [parts[3], currency] AS paid, [parts[4], currency] AS revenue
