// One id for each node of campaigns, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT campaign_id IF NOT EXISTS FOR (campaign:Campaign) REQUIRE campaign.id IS UNIQUE;
CREATE INDEX campaign_name IF NOT EXISTS FOR (campaign:Campaign) ON (campaign.name);
CREATE INDEX campaign_starts_on IF NOT EXISTS FOR (campaign:Campaign) ON (campaign.startsOn);
