CYPHER 5
CALL () {  // query/product_categories.cypher
  MATCH (productCategory:ProductCategory)
  WITH productCategory
  WHERE productCategory.name IS NOT NULL
  ORDER BY productCategory.name, productCategory.id
  LIMIT $p.p1
  RETURN collect([productCategory.name]) AS c1
}
CALL () {  // query/product_categories.cypher
  MATCH (productCategory:ProductCategory)
  WITH productCategory
  RETURN count(productCategory) AS c2
}
RETURN [[c1, c2]] AS row
