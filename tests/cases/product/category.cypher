CYPHER 5
CALL () {  // query/product.cypher
  MATCH (product:Product {id: $p.p1})
  WITH product
  CALL (product) {  // product/category.cypher
    MATCH (product)-[:IN_CATEGORY]->(productCategory:ProductCategory)
    WITH productCategory ORDER BY productCategory.id LIMIT 1
    RETURN collect([productCategory.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
