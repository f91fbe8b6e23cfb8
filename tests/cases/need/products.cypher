CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  CALL (need) {  // need/products.cypher
    MATCH (need)-[:ABOUT]->(product:Product)
    WITH product
    WHERE product.name IS NOT NULL
    ORDER BY product.name, product.id
    LIMIT $p.p2
    RETURN collect([product.name]) AS c1
  }
  CALL (need) {  // need/products.cypher
    MATCH (need)-[:ABOUT]->(product:Product)
    WITH product
    RETURN count(product) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
