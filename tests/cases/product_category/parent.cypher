CYPHER 5
CALL () {
  MATCH (productCategory:ProductCategory {id: $p.p1})
  CALL (productCategory) {  // product_category/parent.cypher
    MATCH (productCategory)-[:PART_OF]->(parent:ProductCategory)
    WITH parent ORDER BY parent.id LIMIT 1
    RETURN collect([parent.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
