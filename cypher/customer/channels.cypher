// How she uses each channel: where she looks around, where she buys and by which she talks to us.
//
// What she states she prefers stands beside it, also for a channel she never used: the most used one is not the preferred one.
// Cancelled orders do not count. What we sent her is contact and no use by her; walking past and events are use alone.
//
// owner    marketing
// order    lastUsed desc
// order    channel
// reads    Interaction Order Channel
CALL (customer) {
  MATCH (customer)-[:TOOK_PART_IN]->(interaction:Interaction)-[:VIA]->(channel:Channel)
  RETURN channel, interaction AS touch, interaction.kind AS use,
         CASE WHEN interaction.direction = 'INBOUND' THEN interaction.startedAt END AS usedAt
  UNION
  MATCH (customer)-[:PLACED]->(order:Order)-[:VIA]->(channel:Channel)
  WHERE order.status <> 'CANCELLED'
  RETURN channel, order AS touch, 'ORDER' AS use, order.orderedAt AS usedAt
  UNION
  MATCH (customer)-[:PREFERS]->(channel:Channel)
  RETURN channel, null AS touch, 'PREFERENCE' AS use, null AS usedAt
}
WITH customer, channel, count(CASE WHEN use IN ['VISIT', 'WEB', 'APP'] THEN 1 END) AS browsed,
     count(CASE WHEN use = 'ORDER' THEN 1 END) AS purchased,
     count(CASE WHEN use IN ['CALL', 'CHAT', 'EMAIL', 'LETTER', 'POST'] THEN 1 END) AS contacted, max(usedAt) AS lastUsed
RETURN customer, channel, browsed, purchased, contacted, lastUsed
