// The shops, sites and lines that carry this name.
//
// owner    marketing
// order    name
// inverse  Channel.brand
// reads    Channel
MATCH (brand)<-[:OF_BRAND]-(channel:Channel)
RETURN channel
