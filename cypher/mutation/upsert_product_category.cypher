// Enters a shelf of products, or brings it up to date.
//
// What is left out keeps what is there, a null takes it back.
//
// owner    product
// reads    ProductCategory
OPTIONAL MATCH (productCategory:ProductCategory {id: $changed})
RETURN productCategory, $userErrors AS userErrors
