CYPHER 5
CALL () {  // mutation/record_return.cypher
  OPTIONAL MATCH (return:Return {id: $p.p1})
  WITH return, $p.p2 AS userErrors
  CALL (return) {  // return/order.cypher
    MATCH (return)-[:OF_LINE]->(:OrderLine)<-[:CONTAINS]-(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    CALL (order) {  // order/net.cypher
      CALL (order) {
        OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)
        WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = order.currency AND order.status <> 'CANCELLED'
        WITH order, sum(orderLine.paidMinor) AS minor
        RETURN [minor, order.currency] AS gross
      }
      CALL (order) {
        OPTIONAL MATCH (order)-[:CONTAINS]->(orderLine:OrderLine)<-[:OF_LINE]-(return:Return)
        WHERE orderLine.cancelledAt IS NULL AND return.currency = order.currency AND order.status <> 'CANCELLED'
        WITH order, sum(return.refundMinor) AS minor
        RETURN [minor, order.currency] AS returned
      }
      WITH [gross[0] - returned[0], order.currency] AS value
      RETURN collect(value)[0] AS c1
    }
    RETURN collect([order.number, c1])[0] AS c2
  }
  RETURN collect([CASE WHEN return IS NOT NULL THEN [return.id, return.reason, [return.refundMinor, return.currency], c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
