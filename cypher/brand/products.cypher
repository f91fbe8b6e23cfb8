// The products that carry this name.
//
// owner    product
// order    name
// inverse  Product.brand
// reads    Product
MATCH (brand)<-[:OF_BRAND]-(product:Product)
RETURN product
