// One id for each node of identifiers, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT identifier_id IF NOT EXISTS FOR (identifier:Identifier) REQUIRE identifier.id IS UNIQUE;
CREATE CONSTRAINT identifier_value IF NOT EXISTS FOR (identifier:Identifier) REQUIRE (identifier.type, identifier.normalizedValue) IS UNIQUE;
CREATE INDEX identifier_normalized_value IF NOT EXISTS FOR (identifier:Identifier) ON (identifier.normalizedValue);
