CYPHER 5
CALL () {  // mutation/upsert_brand.cypher
  OPTIONAL MATCH (brand:Brand {id: $p.p1})
  WITH brand, $p.p2 AS userErrors
  CALL (brand) {  // brand/products.cypher
    MATCH (brand)<-[:OF_BRAND]-(product:Product)
    WITH product
    RETURN count(product) AS c1
  }
  RETURN collect([CASE WHEN brand IS NOT NULL THEN [brand.id, brand.name, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
