// The narrower categories directly below it.
//
// owner    product
// order    name
// inverse  ProductCategory.parent
// reads    ProductCategory
MATCH (productCategory)<-[:PART_OF]-(child:ProductCategory)
RETURN child
