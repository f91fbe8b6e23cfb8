CYPHER 5
CALL () {
  MATCH (orderLine:OrderLine {id: $p.p1})
  CALL (orderLine) {  // order_line/correction.cypher
    MATCH (orderLine)<-[:CONTAINS]-(correction:Correction)
    WITH correction ORDER BY correction.id LIMIT 1
    RETURN collect([correction.number])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
