CYPHER 5
CALL () {  // query/order_lines.cypher
  MATCH (orderLine:OrderLine)
  WITH orderLine
  WHERE orderLine.id IS NOT NULL
  ORDER BY orderLine.id
  LIMIT $p.p1
  CALL (orderLine) {  // order_line/product.cypher
    MATCH (orderLine)-[:OF_PRODUCT]->(product:Product)
    WITH product ORDER BY product.id LIMIT 1
    RETURN collect([product.name])[0] AS c1
  }
  RETURN collect([orderLine.position, orderLine.quantity, c1]) AS c2
}
CALL () {  // query/order_lines.cypher
  MATCH (orderLine:OrderLine)
  WITH orderLine
  RETURN count(orderLine) AS c3
}
RETURN [[c2, c3]] AS row
