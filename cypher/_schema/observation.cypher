// One id for each node of observations.
//
// owner    product
CREATE CONSTRAINT observation_id IF NOT EXISTS FOR (observation:Observation) REQUIRE observation.id IS UNIQUE;
