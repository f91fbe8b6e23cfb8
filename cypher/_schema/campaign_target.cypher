// One id for each TARGETED relationship.
//
// owner    product
CREATE CONSTRAINT campaign_target_id IF NOT EXISTS FOR ()-[campaignTarget:TARGETED]-() REQUIRE campaignTarget.id IS UNIQUE;
