// One id for each GUARDIAN_OF relationship.
//
// owner    product
CREATE CONSTRAINT guardianship_id IF NOT EXISTS FOR ()-[guardianship:GUARDIAN_OF]-() REQUIRE guardianship.id IS UNIQUE;
