CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/channel_preferences.cypher
    MATCH (customer)-[channelPreference:PREFERS]->(:Channel)
    WITH channelPreference
    WHERE channelPreference.statedAt IS NOT NULL
    ORDER BY channelPreference.statedAt DESC, channelPreference.id
    LIMIT $p.p2
    CALL (channelPreference) {  // channel_preference/channel.cypher
      WITH endNode(channelPreference) AS channel
      WHERE channel IS NOT NULL
      RETURN collect([channel.name])[0] AS c1
    }
    RETURN collect([c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
