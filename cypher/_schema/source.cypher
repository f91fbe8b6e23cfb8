// One id for each node of sources, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (source:Source) REQUIRE source.id IS UNIQUE;
CREATE INDEX source_name IF NOT EXISTS FOR (source:Source) ON (source.name);
