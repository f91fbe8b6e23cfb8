// Enters a campaign with the people it addresses, or brings it up to date.
//
// Those that are not named stay addressed.
//
// owner    marketing
// reads    Campaign
OPTIONAL MATCH (campaign:Campaign {id: $changed})
RETURN campaign, $userErrors AS userErrors
