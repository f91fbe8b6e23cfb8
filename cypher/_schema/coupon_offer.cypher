// One id for each OFFERS relationship.
//
// owner    product
CREATE CONSTRAINT coupon_offer_id IF NOT EXISTS FOR ()-[couponOffer:OFFERS]-() REQUIRE couponOffer.id IS UNIQUE;
