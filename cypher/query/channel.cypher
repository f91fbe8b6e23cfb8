// One channel by its id.
//
// owner    marketing
// param    id  Its permanent id, which starts with `cha_`; another one gives null.
// reads    Channel
MATCH (channel:Channel {id: $id})
RETURN channel
