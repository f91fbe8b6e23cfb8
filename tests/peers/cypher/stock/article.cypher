// Products by id.
UNWIND $keys AS key
MATCH (product:Product {id: key})
RETURN key, product {.id, .name, .sku} AS found
