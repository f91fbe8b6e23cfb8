// The organization that has it.
//
// owner    product
// reads    Organization
MATCH (need)<-[:HAS_NEED]-(organization:Organization)
RETURN organization ORDER BY organization.id LIMIT 1
