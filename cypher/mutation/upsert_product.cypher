// Enters something that can be bought, or brings it up to date.
//
// What is left out keeps what is there, a null takes it back.
//
// owner    product
// reads    Product
OPTIONAL MATCH (product:Product {id: $changed})
RETURN product, $userErrors AS userErrors
