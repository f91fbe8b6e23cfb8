CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // spend/last_transaction.cypher
    CALL (customer) {
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
      RETURN CASE WHEN bill:Order THEN bill END AS order, kind, currency, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
    }
    WITH order, kind, currency, paid, revenue WHERE order IS NOT NULL
    WITH order, collect({kind: kind, currency: currency, paid: paid[0], revenue: revenue[0]}) AS parts
    ORDER BY order.orderedAt DESC, order.id LIMIT 1
    UNWIND parts AS part
    WITH order, part.currency AS currency, sum(CASE part.kind WHEN 'PAID' THEN part.paid ELSE 0 END) AS grossMinor,
         sum(CASE part.kind WHEN 'PAID' THEN 0 ELSE -part.paid END) AS returnsMinor, sum(part.revenue) AS revenueMinor
    WITH currency, [grossMinor - returnsMinor, currency] AS net
    WHERE currency IS NOT NULL
    ORDER BY currency
    RETURN collect([currency, net]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
