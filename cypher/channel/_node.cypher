// One way by which customers and we meet: one shop, one site, one telephone line.
//
// owner    marketing
// label    Channel
// id       cha
MATCH (channel:Channel)
RETURN channel.name AS name,           // What customers call it.
       channel.kind AS kind,           // What sort of way it is.
       channel.timeZone AS timeZone    // The zone of its opening hours, as an IANA name.
