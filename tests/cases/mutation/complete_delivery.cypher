CYPHER 5
CALL () {  // mutation/complete_delivery.cypher
  OPTIONAL MATCH (delivery:Delivery {id: $p.p1})
  WITH delivery, $p.p2 AS userErrors
  CALL (delivery) {  // delivery/order.cypher
    MATCH (delivery)<-[:FULFILLED_BY]-(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    CALL (order) {  // order/delivered_at.cypher
      OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
      WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
      WITH CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS value
      RETURN toString(collect(value)[0]) AS c1
    }
    RETURN collect([order.number, c1])[0] AS c2
  }
  RETURN collect([CASE WHEN delivery IS NOT NULL THEN [delivery.carrier, toString(delivery.deliveredAt), delivery.status, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
