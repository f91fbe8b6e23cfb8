// Every category, by name, on all levels of the tree.
//
// owner    product
// order    name
// reads    ProductCategory
MATCH (productCategory:ProductCategory)
RETURN productCategory
