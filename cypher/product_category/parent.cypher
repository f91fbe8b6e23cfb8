// The wider category that it is a part of; null at the top.
//
// owner    product
// inverse  ProductCategory.children
// reads    ProductCategory
MATCH (productCategory)-[:PART_OF]->(parent:ProductCategory)
RETURN parent ORDER BY parent.id LIMIT 1
