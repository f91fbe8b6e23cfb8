// One id for each VALID_FOR relationship.
//
// owner    product
CREATE CONSTRAINT coupon_validity_id IF NOT EXISTS FOR ()-[couponValidity:VALID_FOR]-() REQUIRE couponValidity.id IS UNIQUE;
