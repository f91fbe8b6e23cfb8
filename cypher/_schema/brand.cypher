// One id for each node of brands, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT brand_id IF NOT EXISTS FOR (brand:Brand) REQUIRE brand.id IS UNIQUE;
CREATE INDEX brand_name IF NOT EXISTS FOR (brand:Brand) ON (brand.name);
