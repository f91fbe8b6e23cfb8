// Says what may be known of somebody and why, before any fact of that type is taken.
//
// Its name is its key in all systems; what is of a special category is never concluded.
//
// owner    product
// reads    FactType
OPTIONAL MATCH (factType:FactType {id: $changed})
RETURN factType, $userErrors AS userErrors
