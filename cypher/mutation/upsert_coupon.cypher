// Enters a coupon with the campaigns that offer it and the products it is valid for.
//
// Offers and products that are not named stay.
//
// owner    marketing
// reads    Coupon
OPTIONAL MATCH (coupon:Coupon {id: $changed})
RETURN coupon, $userErrors AS userErrors
