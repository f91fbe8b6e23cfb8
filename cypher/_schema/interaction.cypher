// One id for each node of interactions, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT interaction_id IF NOT EXISTS FOR (interaction:Interaction) REQUIRE interaction.id IS UNIQUE;
CREATE INDEX interaction_started_at IF NOT EXISTS FOR (interaction:Interaction) ON (interaction.startedAt);
