CYPHER 5
CALL () {  // mutation/upsert_product.cypher
  OPTIONAL MATCH (product:Product {id: $p.p1})
  WITH product, $p.p2 AS userErrors
  CALL (product) {  // product/list_price.cypher
    WITH CASE WHEN product.listPriceMinor IS NOT NULL AND product.currency IS NOT NULL THEN [product.listPriceMinor, product.currency] END AS value
    RETURN collect(value)[0] AS c1
  }
  CALL (product) {  // product/brand.cypher
    MATCH (product)-[:OF_BRAND]->(brand:Brand)
    WITH brand ORDER BY brand.id LIMIT 1
    RETURN collect([brand.name])[0] AS c2
  }
  CALL (product) {  // product/category.cypher
    MATCH (product)-[:IN_CATEGORY]->(productCategory:ProductCategory)
    WITH productCategory ORDER BY productCategory.id LIMIT 1
    RETURN collect([productCategory.name])[0] AS c3
  }
  RETURN collect([CASE WHEN product IS NOT NULL THEN [product.consumption, product.id, product.name, product.sku, product.status, c1, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
