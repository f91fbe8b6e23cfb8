// Enters a brand, or brings it up to date.
//
// What is left out keeps what is there.
//
// owner    product
// reads    Brand
OPTIONAL MATCH (brand:Brand {id: $changed})
RETURN brand, $userErrors AS userErrors
