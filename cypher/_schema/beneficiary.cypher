// One id for each FOR_PERSON relationship.
//
// owner    product
CREATE CONSTRAINT beneficiary_id IF NOT EXISTS FOR ()-[beneficiary:FOR_PERSON]-() REQUIRE beneficiary.id IS UNIQUE;
