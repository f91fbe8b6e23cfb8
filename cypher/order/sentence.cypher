// It in one plain sentence: its number, its day, what was bought, and whether it is there.
//
// Names three products at most, in the order of the lines, and none whose category reveals something private. Days are those
// of the business's time zone.
//
// owner    sales
// reads    OrderLine Product ProductCategory
CALL (order) {
  MATCH (order)-[:CONTAINS]->(orderLine:OrderLine {kind: 'GOODS'})-[:OF_PRODUCT]->(product:Product)
  WHERE orderLine.cancelledAt IS NULL
  OPTIONAL MATCH (product)-[:IN_CATEGORY]->(:ProductCategory)-[:PART_OF*0..5]->(category:ProductCategory)
  WITH orderLine, product, count(CASE WHEN category.sensitivity <> 'NONE' THEN 1 END) AS revealing
  WHERE revealing = 0
  WITH product, min(orderLine.position) AS position ORDER BY position, product.id LIMIT 3
  RETURN collect(product.name) AS names, collect(product.id) AS productIds
}
CALL order.deliveredAt(order) YIELD value AS deliveredAt
WITH order, names, productIds, [at IN [order.orderedAt, deliveredAt] |
     CASE WHEN at IS NOT NULL THEN toString(date(datetime({datetime: at, timezone: $timeZone}))) END] AS days
WITH order, names, productIds, days[0] AS ordered, days[1] AS delivered
WITH order, productIds, ordered, CASE WHEN order.status = 'CANCELLED' THEN 'cancelled' WHEN delivered IS NOT NULL THEN 'arrived on ' + delivered
     WHEN order.status = 'INVOICED' THEN 'invoiced' ELSE 'not arrived yet' + coalesce(', needed by ' + toString(order.neededBy), '') END AS outcome,
     reduce(said = '', name IN names | said + CASE said WHEN '' THEN ': ' ELSE ', ' END + name) AS goods
RETURN 'Order ' + order.number + ' of ' + ordered + goods + '; ' + outcome + '.' AS text, [order.id] + productIds AS factIds
