CYPHER 5
CALL () {
  MATCH (return:Return {id: $p.p1})
  CALL (return) {  // return/line.cypher
    MATCH (return)-[:OF_LINE]->(orderLine:OrderLine)
    WITH orderLine ORDER BY orderLine.id LIMIT 1
    RETURN collect([[orderLine.paidMinor, orderLine.currency], orderLine.position])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
