CYPHER 5
CALL () {
  MATCH (coupon:Coupon {id: $p.p1})
  CALL (coupon) {  // coupon/products.cypher
    MATCH (coupon)-[:VALID_FOR]->(product:Product)
    WITH DISTINCT product
    WITH product
    WHERE product.name IS NOT NULL
    ORDER BY product.name, product.id
    LIMIT $p.p2
    RETURN collect([product.name]) AS c1
  }
  CALL (coupon) {  // coupon/products.cypher
    MATCH (coupon)-[:VALID_FOR]->(product:Product)
    WITH DISTINCT product
    RETURN count(product) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
