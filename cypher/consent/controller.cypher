// The brand that it was given to; null where it was given to us and to no brand.
//
// owner    marketing
// reads    Brand
MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
RETURN brand ORDER BY brand.id LIMIT 1
