// The coupons that are good for it.
//
// Each once, however many campaigns offer it.
//
// owner    marketing
// order    code
// inverse  Coupon.products
// reads    Coupon
MATCH (product)<-[:VALID_FOR]-(coupon:Coupon)
RETURN DISTINCT coupon
