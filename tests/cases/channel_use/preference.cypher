CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/channels.cypher
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
    WITH customer, channel, browsed, purchased, contacted, lastUsed
    ORDER BY lastUsed IS NULL, lastUsed DESC, channel.id
    LIMIT $p.p2
    CALL (customer, channel, browsed, purchased, contacted, lastUsed) {  // channel_use/preference.cypher
      MATCH (customer)-[channelPreference:PREFERS]->(channel)
      WITH channelPreference ORDER BY channelPreference.statedAt DESC, channelPreference.id LIMIT 1
      CALL (channelPreference) {  // channel_preference/channel.cypher
        WITH endNode(channelPreference) AS channel
        WHERE channel IS NOT NULL
        RETURN collect([channel.name])[0] AS c1
      }
      RETURN collect([channelPreference.basis, toString(channelPreference.statedAt), c1])[0] AS c2
    }
    RETURN collect([CASE WHEN channel IS NOT NULL THEN [channel.name] END, c2]) AS c3
  }
  RETURN collect([c3])[0] AS c4
}
RETURN [c4] AS row
