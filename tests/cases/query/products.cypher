CYPHER 5
CALL () {  // query/products.cypher
  MATCH (product:Product)
  WITH product
  WHERE product.name IS NOT NULL
  ORDER BY product.name, product.id
  LIMIT $p.p1
  RETURN collect([product.name]) AS c1
}
CALL () {  // query/products.cypher
  MATCH (product:Product)
  WITH product
  RETURN count(product) AS c2
}
RETURN [[c1, c2]] AS row
