// A voucher that makes certain products cheaper; several campaigns can offer the same one.
//
// owner    marketing
// label    Coupon
// id       cou
MATCH (coupon:Coupon)
RETURN coupon.code AS code   // The number printed on it.
