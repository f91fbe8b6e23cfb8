// The coupon that was used.
//
// owner    marketing
// reads    Coupon
MATCH (redemption)-[:OF_COUPON]->(coupon:Coupon)
RETURN coupon ORDER BY coupon.id LIMIT 1
