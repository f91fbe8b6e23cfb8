// The products it speaks of.
//
// owner    product
// order    name
// inverse  Product.verbatims
// reads    Product
MATCH (verbatim)-[:MENTIONS]->(product:Product)
RETURN product
