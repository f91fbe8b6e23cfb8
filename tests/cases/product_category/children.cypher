CYPHER 5
CALL () {
  MATCH (productCategory:ProductCategory {id: $p.p1})
  CALL (productCategory) {  // product_category/children.cypher
    MATCH (productCategory)<-[:PART_OF]-(child:ProductCategory)
    WITH child
    WHERE child.name IS NOT NULL
    ORDER BY child.name, child.id
    LIMIT $p.p2
    RETURN collect([child.name]) AS c1
  }
  CALL (productCategory) {  // product_category/children.cypher
    MATCH (productCategory)<-[:PART_OF]-(child:ProductCategory)
    WITH child
    RETURN count(child) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
