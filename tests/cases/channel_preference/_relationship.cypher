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
    RETURN collect([channelPreference.basis, channelPreference.id, toString(channelPreference.statedAt)]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
