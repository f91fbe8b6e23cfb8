// One product by its id.
//
// owner    product
// param    id  Its permanent id, which starts with `pro_`; another one gives null.
// reads    Product
MATCH (product:Product {id: $id})
RETURN product
