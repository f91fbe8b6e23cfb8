// One id for each node of facts, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT fact_id IF NOT EXISTS FOR (fact:Fact) REQUIRE fact.id IS UNIQUE;
CREATE INDEX fact_noted_at IF NOT EXISTS FOR (fact:Fact) ON (fact.notedAt);
CREATE INDEX fact_attribute IF NOT EXISTS FOR (fact:Fact) ON (fact.attribute);
