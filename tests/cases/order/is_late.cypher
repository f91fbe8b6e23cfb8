CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/is_late.cypher
    CALL (order) {
      OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
      WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
      RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS deliveredAt
    }
    WITH order, date(datetime({datetime: coalesce(deliveredAt, datetime($p.p2)), timezone: $p.p3})) AS day
    WITH CASE WHEN order.status <> 'CANCELLED' THEN day > order.neededBy END AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
