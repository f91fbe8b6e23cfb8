// Every organization that buys, or that customers work for, by name.
//
// owner    sales
// order    name
// reads    Organization
MATCH (organization:Organization)
RETURN organization
