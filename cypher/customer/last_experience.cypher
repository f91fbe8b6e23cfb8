// Her latest experience with us: an order that reached her, or a visit or conversation, whichever came last.
//
// To a visit or conversation belongs the order it was about, else the one that was handed over in it. Looking around on the site
// or in the app, walking past a shop, public posts and what we sent to many at once are no experiences. Nothing after now counts.
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
WITH customer, at, order AS reached, interaction WHERE at <= $now
ORDER BY at DESC, coalesce(reached.id, interaction.id) LIMIT 1
CALL (customer, at, interaction) {
  OPTIONAL MATCH (interaction)-[:ABOUT]->(discussed:Order)
  WITH discussed ORDER BY discussed.orderedAt DESC, discussed.id LIMIT 1
  OPTIONAL MATCH (customer)-[:PLACED]->(received:Order)
  WHERE received.status <> 'CANCELLED'
  OPTIONAL CALL order.deliveredAt(received) YIELD value AS handedAt
  WITH discussed, received, handedAt ORDER BY handedAt, received.id
  RETURN coalesce(head(collect(discussed)), last(collect(CASE WHEN interaction.startedAt <= handedAt <= at THEN received END))) AS linked
}
RETURN at, coalesce(reached, linked) AS order, interaction
