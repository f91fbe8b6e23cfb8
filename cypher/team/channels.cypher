// The channels it answers for.
//
// owner    talent
// order    name
// inverse  Channel.owner
// reads    Channel
MATCH (team)-[:OWNS]->(channel:Channel)
RETURN channel
