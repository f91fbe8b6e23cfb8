// One id for each node of products, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT product_id IF NOT EXISTS FOR (product:Product) REQUIRE product.id IS UNIQUE;
CREATE INDEX product_name IF NOT EXISTS FOR (product:Product) ON (product.name);
CREATE INDEX product_sku IF NOT EXISTS FOR (product:Product) ON (product.sku);
