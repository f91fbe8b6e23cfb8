CYPHER 5
CALL () {
  MATCH (productCategory:ProductCategory {id: $p.p1})
  RETURN collect([productCategory.id, productCategory.level, productCategory.name, coalesce(productCategory.sensitivity, 'NONE')])[0] AS c1
}
RETURN [c1] AS row
