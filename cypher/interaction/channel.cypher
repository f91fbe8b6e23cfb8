// The channel it went through.
//
// owner    marketing
// inverse  Channel.interactions
// reads    Channel
MATCH (interaction)-[:VIA]->(channel:Channel)
RETURN channel ORDER BY channel.id LIMIT 1
