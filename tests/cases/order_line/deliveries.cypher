CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/deliveries.cypher
    MATCH (orderLine)<-[:DELIVERS]-(delivery:Delivery)
    WITH delivery
    ORDER BY delivery.shippedAt IS NULL, delivery.shippedAt, delivery.id
    LIMIT $p.p2
    RETURN collect([toString(delivery.deliveredAt), delivery.number, delivery.status]) AS c1
  }
  CALL (orderLine) {  // order_line/deliveries.cypher
    MATCH (orderLine)<-[:DELIVERS]-(delivery:Delivery)
    WITH delivery
    RETURN count(delivery) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
