// The narrowest category it is sorted into.
//
// owner    product
// inverse  ProductCategory.products
// reads    ProductCategory
MATCH (product)-[:IN_CATEGORY]->(productCategory:ProductCategory)
RETURN productCategory ORDER BY productCategory.id LIMIT 1
