// One id for each node of organizations, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (organization:Organization) REQUIRE organization.id IS UNIQUE;
CREATE INDEX organization_name IF NOT EXISTS FOR (organization:Organization) ON (organization.name);
CREATE INDEX organization_domain IF NOT EXISTS FOR (organization:Organization) ON (organization.domain);
