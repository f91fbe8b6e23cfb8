CYPHER 5
CALL () {  // query/product.cypher
  MATCH (product:Product {id: $p.p1})
  WITH product
  CALL (product) {  // product/brand.cypher
    MATCH (product)-[:OF_BRAND]->(brand:Brand)
    WITH brand ORDER BY brand.id LIMIT 1
    RETURN collect([brand.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
