// The products sorted directly into it; those of narrower categories are there.
//
// owner    product
// order    name
// inverse  Product.category
// reads    Product
MATCH (productCategory)<-[:IN_CATEGORY]-(product:Product)
RETURN product
