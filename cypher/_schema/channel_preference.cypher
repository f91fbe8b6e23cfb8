// One id for each PREFERS relationship.
//
// owner    product
CREATE CONSTRAINT channel_preference_id IF NOT EXISTS FOR ()-[channelPreference:PREFERS]-() REQUIRE channelPreference.id IS UNIQUE;
