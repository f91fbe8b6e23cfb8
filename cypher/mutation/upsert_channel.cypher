// Enters a place or a line over which people reach us, or brings it up to date.
//
// What is left out keeps what is there, a null takes it back.
//
// owner    marketing
// reads    Channel
OPTIONAL MATCH (channel:Channel {id: $changed})
RETURN channel, $userErrors AS userErrors
