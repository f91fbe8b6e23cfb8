// What may be known of people, households and organizations, by name.
//
// owner    product
// order    name
// reads    FactType
MATCH (factType:FactType)
RETURN factType
