// One id for each HAS_IDENTIFIER relationship.
//
// owner    product
CREATE CONSTRAINT identifier_holding_id IF NOT EXISTS FOR ()-[identifierHolding:HAS_IDENTIFIER]-() REQUIRE identifierHolding.id IS UNIQUE;
