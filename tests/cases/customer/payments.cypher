CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/payments.cypher
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
    WITH order, refund, at, kind, currency, [parts[0], currency] AS list, [parts[1], currency] AS discount, [parts[2], currency] AS couponByMaker, [parts[3], currency] AS paid, [parts[4], currency] AS revenue
    WHERE at IS NOT NULL
      AND kind IS NOT NULL
      AND currency IS NOT NULL
    ORDER BY at DESC, kind, order.id, refund.id IS NULL, refund.id, currency
    LIMIT $p.p2
    RETURN collect([toString(at), couponByMaker, currency, discount, kind, list, CASE WHEN order IS NOT NULL THEN [order.number] END, paid, CASE WHEN refund IS NOT NULL THEN [refund.reason] END, revenue]) AS c1
  }
  CALL (customer) {  // customer/payments.cypher
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
    WITH order
    RETURN count(order) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
