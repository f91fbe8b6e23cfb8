// The name under which it is sold, where we know it.
//
// owner    product
// inverse  Brand.products
// reads    Brand
MATCH (product)-[:OF_BRAND]->(brand:Brand)
RETURN brand ORDER BY brand.id LIMIT 1
