// One id for each node of households, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT household_id IF NOT EXISTS FOR (household:Household) REQUIRE household.id IS UNIQUE;
CREATE INDEX household_name IF NOT EXISTS FOR (household:Household) ON (household.name);
