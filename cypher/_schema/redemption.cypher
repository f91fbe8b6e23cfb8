// One id for each node of redemptions, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT redemption_id IF NOT EXISTS FOR (redemption:Redemption) REQUIRE redemption.id IS UNIQUE;
CREATE INDEX redemption_redeemed_on IF NOT EXISTS FOR (redemption:Redemption) ON (redemption.redeemedOn);
