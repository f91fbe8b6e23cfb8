// The channel it was placed through.
//
// owner    marketing
// inverse  Channel.orders
// reads    Channel
MATCH (order)-[:VIA]->(channel:Channel)
RETURN channel ORDER BY channel.id LIMIT 1
