CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/is_cancelled.cypher
    WITH orderLine.cancelledAt IS NOT NULL OR EXISTS { (orderLine)<-[:CONTAINS]-(:Order {status: 'CANCELLED'}) } AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
