// Her latest experience with us: an order that reached her, or a visit or conversation, whichever came last.
//
// Looking around on the site or in the app, walking past a shop, public posts and what we sent to many at once are no
// experiences here. What lies after now does not count.
//
// owner    support
// reads    Order Interaction
CALL (customer) {
  MATCH (customer)-[:PLACED]->(order:Order)
  WHERE order.status <> 'CANCELLED'
  CALL order.deliveredAt(order) YIELD value AS deliveredAt
  RETURN deliveredAt AS at, order, null AS interaction
  UNION ALL
  MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)
  WHERE interaction.kind IN ['VISIT', 'CALL', 'CHAT', 'EMAIL', 'LETTER'] AND coalesce(interaction.mode <> 'BROADCAST', true)
  RETURN coalesce(interaction.endedAt, interaction.startedAt) AS at, null AS order, interaction
}
WITH at, order, interaction
WHERE at <= $now
RETURN at, order, interaction ORDER BY at DESC, coalesce(order.id, interaction.id) LIMIT 1
