// The products of order lines.
UNWIND $keys AS key
MATCH (:OrderLine {id: key})-[:OF_PRODUCT]->(product:Product)
RETURN key, product {.id, .name} AS found
