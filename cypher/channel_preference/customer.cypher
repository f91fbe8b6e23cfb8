// The person who prefers it.
//
// owner    support
// inverse  Customer.channelPreferences
RETURN startNode(channelPreference) AS customer
