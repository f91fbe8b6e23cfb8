// A category stands one level below the one that it is part of, and those without one stand at level 1.
//
// Levels that grow along PART_OF leave no room for a circle.
//
// owner    product
MATCH (productCategory:ProductCategory)
OPTIONAL MATCH (productCategory)-[:PART_OF]->(wider:ProductCategory)
WITH productCategory, collect(wider) AS wider
WHERE size(wider) > 1 OR productCategory.level <> coalesce(wider[0].level, 0) + 1
RETURN productCategory.id AS id, 'has ' + size(wider) + ' wider categories and level ' + productCategory.level AS problem
