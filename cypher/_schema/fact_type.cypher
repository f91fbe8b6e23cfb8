// One id for each node of types of facts, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT fact_type_id IF NOT EXISTS FOR (factType:FactType) REQUIRE factType.id IS UNIQUE;
CREATE INDEX fact_type_name IF NOT EXISTS FOR (factType:FactType) ON (factType.name);
