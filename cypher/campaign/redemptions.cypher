// The uses of its coupons, latest first.
//
// owner    marketing
// order    redeemedOn desc
// inverse  Redemption.campaign
// reads    Redemption
MATCH (campaign)<-[:IN_CAMPAIGN]-(redemption:Redemption)
RETURN redemption
