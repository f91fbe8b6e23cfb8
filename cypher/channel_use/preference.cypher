// Her latest statement that she prefers this channel; null when she never said so.
//
// owner    marketing
MATCH (customer)-[channelPreference:PREFERS]->(channel)
RETURN channelPreference ORDER BY channelPreference.statedAt DESC, channelPreference.id LIMIT 1
