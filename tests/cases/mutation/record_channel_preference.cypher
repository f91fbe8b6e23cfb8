CYPHER 5
CALL () {  // mutation/record_channel_preference.cypher
  OPTIONAL MATCH ()-[channelPreference:PREFERS {id: $p.p1}]->()
  WITH channelPreference, $p.p2 AS userErrors
  CALL (channelPreference) {  // channel_preference/channel.cypher
    WITH endNode(channelPreference) AS channel
    WHERE channel IS NOT NULL
    RETURN collect([channel.name])[0] AS c1
  }
  CALL (channelPreference) {  // channel_preference/customer.cypher
    WITH startNode(channelPreference) AS customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c2
  }
  RETURN collect([CASE WHEN channelPreference IS NOT NULL THEN [channelPreference.basis, channelPreference.id, toString(channelPreference.statedAt), c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
