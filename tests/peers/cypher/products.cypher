// All products.
MATCH (product:Product)
RETURN product.id AS id ORDER BY product.id
