// The channel it went through; null for what happened in her life, and where the source does not say.
//
// owner    support
// reads    Channel
MATCH (setting)-[:VIA]->(channel:Channel)
RETURN channel ORDER BY channel.id LIMIT 1
