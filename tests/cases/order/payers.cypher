CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/payers.cypher
    CALL (order) {
      OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
      WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
      WITH order, sum(orderLine.paidMinor) AS minor
      RETURN [minor, order.currency] AS gross
    }
    CALL (order, gross) {
      MATCH (order)-[paying:PAID_BY]->(payer:Customer)
      RETURN payer, sum(paying.amountMinor) AS minor
      UNION
      MATCH (order)<-[:PLACED]-(payer:Customer)
      WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) }
      RETURN payer, gross[0] AS minor
    }
    WITH payer, [minor, order.currency] AS amount
    ORDER BY payer.id
    LIMIT $p.p2
    RETURN collect([amount, CASE WHEN payer IS NOT NULL THEN [payer.displayName] END]) AS c1
  }
  CALL (order) {  // order/payers.cypher
    CALL (order) {
      OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
      WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
      WITH order, sum(orderLine.paidMinor) AS minor
      RETURN [minor, order.currency] AS gross
    }
    CALL (order, gross) {
      MATCH (order)-[paying:PAID_BY]->(payer:Customer)
      RETURN payer, sum(paying.amountMinor) AS minor
      UNION
      MATCH (order)<-[:PLACED]-(payer:Customer)
      WHERE NOT EXISTS { (order)-[:PAID_BY]->(:Customer) }
      RETURN payer, gross[0] AS minor
    }
    WITH payer
    RETURN count(*) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
