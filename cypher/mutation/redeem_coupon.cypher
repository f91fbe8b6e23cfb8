// Writes down that a person used a coupon of a campaign on a day.
//
// What it took off the price stands in the lines of the order.
//
// owner    marketing
// reads    Redemption
OPTIONAL MATCH (redemption:Redemption {id: $changed})
RETURN redemption, $userErrors AS userErrors
