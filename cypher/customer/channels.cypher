// How she uses each channel: where she looks around, where she buys and by which she talks to us.
//
// What she states she prefers stands beside it, also for a channel she never used: the most used one is not the preferred one.
// Cancelled orders do not count, and what we sent her is contact but no use by her.
//
// owner    marketing
// order    lastUsed desc
// order    channel
// reads    Interaction Order Channel
CALL (customer) {
  MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)-[:VIA]->(channel:Channel)
  RETURN channel, interaction AS touch, CASE WHEN interaction.kind IN ['VISIT', 'WEB', 'APP'] THEN 'BROWSED' ELSE 'CONTACTED' END AS use,
         CASE WHEN interaction.direction = 'INBOUND' THEN interaction.startedAt END AS usedAt
  UNION
  MATCH (customer)-[:PLACED]->(order:Order)-[:VIA]->(channel:Channel)
  WHERE order.status <> 'CANCELLED'
  RETURN channel, order AS touch, 'PURCHASED' AS use, order.orderedAt AS usedAt
  UNION
  MATCH (customer)-[:PREFERS]->(channel:Channel)
  RETURN channel, null AS touch, 'PREFERRED' AS use, null AS usedAt
}
WITH customer, channel, count(CASE use WHEN 'BROWSED' THEN 1 END) AS browsed, count(CASE use WHEN 'PURCHASED' THEN 1 END) AS purchased,
     count(CASE use WHEN 'CONTACTED' THEN 1 END) AS contacted, max(usedAt) AS lastUsed
RETURN customer, channel, browsed, purchased, contacted, lastUsed
