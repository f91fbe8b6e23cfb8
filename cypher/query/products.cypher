// Every product, by name.
//
// Products that only receipts name are among them, as MISSING_IN_SOURCE.
//
// owner    product
// order    name
// reads    Product
MATCH (product:Product)
RETURN product
