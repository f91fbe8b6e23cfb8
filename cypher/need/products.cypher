// The products it is about.
//
// owner    product
// order    name
// reads    Product
MATCH (need)-[:ABOUT]->(product:Product)
RETURN product
