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
    WITH channel, browsed, purchased, contacted, lastUsed
    ORDER BY lastUsed IS NULL, lastUsed DESC, channel.id
    LIMIT $p.p2
    RETURN collect([browsed, CASE WHEN channel IS NOT NULL THEN [channel.name] END, contacted, toString(lastUsed), purchased]) AS c1
  }
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
    WITH customer
    RETURN count(*) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
