// The campaigns she was addressed by, latest first.
//
// That she was chosen for a campaign does not say that she noticed it.
//
// owner    marketing
// order    startsOn desc
// inverse  Campaign.customers
// reads    Campaign
MATCH (customer)<-[:TARGETED]-(campaign:Campaign)
RETURN DISTINCT campaign
