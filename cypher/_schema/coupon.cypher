// One id for each node of coupons, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT coupon_id IF NOT EXISTS FOR (coupon:Coupon) REQUIRE coupon.id IS UNIQUE;
CREATE INDEX coupon_code IF NOT EXISTS FOR (coupon:Coupon) ON (coupon.code);
