CYPHER 5
CALL () {  // mutation/cancel_order.cypher
  OPTIONAL MATCH (order:Order {id: $p.p1})
  WITH order, $p.p2 AS userErrors
  CALL (order) {  // order/customer.cypher
    MATCH (order)<-[:PLACED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    CALL (customer) {  // customer/order_count.cypher
      MATCH (customer)-[:PLACED]->(order:Order)
      WHERE order.status <> 'CANCELLED'
      RETURN count(DISTINCT order) AS c1
    }
    RETURN collect([customer.displayName, c1])[0] AS c2
  }
  RETURN collect([CASE WHEN order IS NOT NULL THEN [toString(order.cancelledAt), order.number, order.status, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
