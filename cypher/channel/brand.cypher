// The name it carries; null where it serves several.
//
// owner    marketing
// inverse  Brand.channels
// reads    Brand
MATCH (channel)-[:OF_BRAND]->(brand:Brand)
RETURN brand ORDER BY brand.id LIMIT 1
