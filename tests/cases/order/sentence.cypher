CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/sentence.cypher
    CALL (order) {
      MATCH (order)-[:CONTAINS]->(orderLine:OrderLine {kind: 'GOODS'})-[:OF_PRODUCT]->(product:Product)
      WHERE orderLine.cancelledAt IS NULL
      OPTIONAL MATCH (product)-[:IN_CATEGORY]->(:ProductCategory)-[:PART_OF*0..5]->(category:ProductCategory)
      WITH orderLine, product, count(CASE WHEN category.sensitivity <> 'NONE' THEN 1 END) AS revealing
      WHERE revealing = 0
      WITH product, min(orderLine.position) AS position ORDER BY position, product.id LIMIT 3
      RETURN collect(product.name) AS names, collect(product.id) AS productIds
    }
    CALL (order) {
      OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
      WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
      RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS deliveredAt
    }
    WITH order, names, productIds, [at IN [order.orderedAt, deliveredAt] |
         CASE WHEN at IS NOT NULL THEN toString(date(datetime({datetime: at, timezone: $p.p2}))) END] AS days
    WITH order, names, productIds, days[0] AS ordered, days[1] AS delivered
    WITH order, productIds, ordered, CASE WHEN order.status = 'CANCELLED' THEN 'cancelled' WHEN delivered IS NOT NULL THEN 'arrived on ' + delivered
         WHEN order.status = 'INVOICED' THEN 'invoiced' ELSE 'not arrived yet' + coalesce(', needed by ' + toString(order.neededBy), '') END AS outcome,
         reduce(said = '', name IN names | said + CASE said WHEN '' THEN ': ' ELSE ', ' END + name) AS goods
    WITH 'Order ' + order.number + ' of ' + ordered + goods + '; ' + outcome + '.' AS text, [order.id] + productIds AS factIds
    RETURN collect([factIds, text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
