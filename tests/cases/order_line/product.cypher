CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/product.cypher
    MATCH (orderLine)-[:OF_PRODUCT]->(product:Product)
    WITH product ORDER BY product.id LIMIT 1
    RETURN collect([product.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
