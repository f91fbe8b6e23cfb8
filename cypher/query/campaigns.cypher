// Every campaign, latest first.
//
// owner    marketing
// order    startsOn desc
// reads    Campaign
MATCH (campaign:Campaign)
RETURN campaign
