// One id for each node of channels, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT channel_id IF NOT EXISTS FOR (channel:Channel) REQUIRE channel.id IS UNIQUE;
CREATE INDEX channel_name IF NOT EXISTS FOR (channel:Channel) ON (channel.name);
CREATE INDEX channel_kind IF NOT EXISTS FOR (channel:Channel) ON (channel.kind);
