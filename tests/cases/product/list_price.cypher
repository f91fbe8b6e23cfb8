CYPHER 5
CALL () {  // query/product.cypher
  MATCH (product:Product {id: $p.p1})
  WITH product
  CALL (product) {  // product/list_price.cypher
    WITH CASE WHEN product.listPriceMinor IS NOT NULL AND product.currency IS NOT NULL THEN [product.listPriceMinor, product.currency] END AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
