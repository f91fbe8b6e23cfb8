// The campaign whose coupon it was.
//
// owner    marketing
// inverse  Campaign.redemptions
// reads    Campaign
MATCH (redemption)-[:IN_CAMPAIGN]->(campaign:Campaign)
RETURN campaign ORDER BY campaign.id LIMIT 1
