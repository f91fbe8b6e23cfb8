// The channel it was sent through.
//
// owner    marketing
// reads    Channel
MATCH (survey)-[:VIA]->(channel:Channel)
RETURN channel ORDER BY channel.id LIMIT 1
