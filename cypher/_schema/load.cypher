// One load for each id, one checkpoint for each source, and the last load of a source at once.
//
// owner    product
CREATE CONSTRAINT load_id IF NOT EXISTS FOR (load:Load) REQUIRE load.id IS UNIQUE;
CREATE INDEX load_source IF NOT EXISTS FOR (load:Load) ON (load.source);
CREATE CONSTRAINT checkpoint_source IF NOT EXISTS FOR (checkpoint:Checkpoint) REQUIRE checkpoint.source IS UNIQUE;
