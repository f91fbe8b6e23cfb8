// Every channel, by name: each shop, site, line and mailbox by itself.
//
// owner    marketing
// order    name
// reads    Channel
MATCH (channel:Channel)
RETURN channel
