// The organization in whose name it was placed; null for an order of a person.
//
// owner    sales
// inverse  Organization.orders
// reads    Organization
MATCH (order)<-[:PLACED]-(organization:Organization)
RETURN organization ORDER BY organization.id LIMIT 1
