CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/order.cypher
    MATCH (orderLine)<-[:CONTAINS]-(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    RETURN collect([order.number])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
