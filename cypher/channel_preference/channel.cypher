// The channel that is preferred.
//
// owner    support
RETURN endNode(channelPreference) AS channel
