// A coupon is redeemed in a campaign that offers it.
//
// owner    marketing
MATCH (redemption:Redemption)-[:OF_COUPON]->(coupon:Coupon), (redemption)-[:IN_CAMPAIGN]->(campaign:Campaign)
WHERE NOT EXISTS { (campaign)-[:OFFERS]->(coupon) }
RETURN redemption.id AS id, campaign.name + ' does not offer ' + coupon.code AS problem
