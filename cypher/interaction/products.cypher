// The products it was about.
//
// owner    product
// order    name
// reads    Product
MATCH (interaction)-[:ABOUT]->(product:Product)
RETURN product
