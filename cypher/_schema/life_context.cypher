// One id for each node of life contexts.
//
// owner    product
CREATE CONSTRAINT life_context_id IF NOT EXISTS FOR (lifeContext:LifeContext) REQUIRE lifeContext.id IS UNIQUE;
