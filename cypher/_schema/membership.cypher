// One id for each MEMBER_OF relationship.
//
// owner    product
CREATE CONSTRAINT membership_id IF NOT EXISTS FOR ()-[membership:MEMBER_OF]-() REQUIRE membership.id IS UNIQUE;
