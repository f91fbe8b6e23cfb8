// The channels she told us she prefers, latest statement first.
//
// Only what she stated or somebody noted down; what she does is in `channels`.
//
// owner    support
// order    statedAt desc
// inverse  ChannelPreference.customer
// reads    Channel
MATCH (customer)-[channelPreference:PREFERS]->(:Channel)
RETURN channelPreference
