// One id for each WORKS_FOR relationship.
//
// owner    product
CREATE CONSTRAINT employment_id IF NOT EXISTS FOR ()-[employment:WORKS_FOR]-() REQUIRE employment.id IS UNIQUE;
