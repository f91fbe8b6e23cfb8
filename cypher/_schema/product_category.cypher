// One id for each node of product categories, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT product_category_id IF NOT EXISTS FOR (productCategory:ProductCategory) REQUIRE productCategory.id IS UNIQUE;
CREATE INDEX product_category_name IF NOT EXISTS FOR (productCategory:ProductCategory) ON (productCategory.name);
