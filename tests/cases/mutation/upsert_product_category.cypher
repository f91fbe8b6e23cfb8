CYPHER 5
CALL () {  // mutation/upsert_product_category.cypher
  OPTIONAL MATCH (productCategory:ProductCategory {id: $p.p1})
  WITH productCategory, $p.p2 AS userErrors
  CALL (productCategory) {  // product_category/parent.cypher
    MATCH (productCategory)-[:PART_OF]->(parent:ProductCategory)
    WITH parent ORDER BY parent.id LIMIT 1
    RETURN collect([parent.name])[0] AS c1
  }
  RETURN collect([CASE WHEN productCategory IS NOT NULL THEN [productCategory.id, productCategory.level, productCategory.name, coalesce(productCategory.sensitivity, 'NONE'), c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
