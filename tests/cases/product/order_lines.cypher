CYPHER 5
CALL () {  // query/product.cypher
  MATCH (product:Product {id: $p.p1})
  WITH product
  CALL (product) {  // product/order_lines.cypher
    MATCH (product)<-[:OF_PRODUCT]-(orderLine:OrderLine)
    WITH orderLine
    ORDER BY orderLine.id
    LIMIT $p.p2
    RETURN collect([[orderLine.paidMinor, orderLine.currency], orderLine.position]) AS c1
  }
  CALL (product) {  // product/order_lines.cypher
    MATCH (product)<-[:OF_PRODUCT]-(orderLine:OrderLine)
    WITH orderLine
    RETURN count(orderLine) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
