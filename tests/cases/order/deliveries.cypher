CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/deliveries.cypher
    MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
    WITH delivery
    ORDER BY delivery.shippedAt IS NULL, delivery.shippedAt, delivery.id
    LIMIT $p.p2
    RETURN collect([toString(delivery.deliveredAt), delivery.number, delivery.status]) AS c1
  }
  CALL (order) {  // order/deliveries.cypher
    MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
    WITH delivery
    RETURN count(delivery) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
