// The coupons it offered.
//
// owner    marketing
// order    code
// inverse  Coupon.campaigns
// reads    Coupon
MATCH (campaign)-[:OFFERS]->(coupon:Coupon)
RETURN coupon
