// The coupons she used, latest first.
//
// owner    marketing
// order    redeemedOn desc
// inverse  Redemption.customer
// reads    Redemption
MATCH (customer)-[:REDEEMED]->(redemption:Redemption)
RETURN redemption
