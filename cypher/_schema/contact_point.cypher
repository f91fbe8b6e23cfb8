// One id for each node of contact points, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT contact_point_id IF NOT EXISTS FOR (contactPoint:ContactPoint) REQUIRE contactPoint.id IS UNIQUE;
CREATE INDEX contact_point_value IF NOT EXISTS FOR (contactPoint:ContactPoint) ON (contactPoint.value);
