// What was bought; null for postage, fees and what the source does not name.
//
// owner    product
// inverse  Product.orderLines
// reads    Product
MATCH (orderLine)-[:OF_PRODUCT]->(product:Product)
RETURN product ORDER BY product.id LIMIT 1
