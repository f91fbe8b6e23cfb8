// The campaigns that offered it, latest first.
//
// owner    marketing
// order    startsOn desc
// inverse  Campaign.coupons
// reads    Campaign
MATCH (coupon)<-[:OFFERS]-(campaign:Campaign)
RETURN campaign
