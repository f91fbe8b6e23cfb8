// The organization it is known of.
//
// owner    support
// reads    Organization
MATCH (fact)<-[:HAS_FACT]-(organization:Organization)
RETURN organization ORDER BY organization.id LIMIT 1
