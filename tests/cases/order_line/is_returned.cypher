CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/is_returned.cypher
    WITH EXISTS { (orderLine)<-[:OF_LINE]-(:Return) } AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
