CYPHER 5
CALL () {
  MATCH (correction:Correction {id: $p.p1})
  CALL (correction) {  // correction/net.cypher
    OPTIONAL MATCH (correction)-[:CONTAINS]->(orderLine:OrderLine)
    WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = correction.currency
    WITH correction, sum(orderLine.paidMinor) AS minor
    WITH [minor, correction.currency] AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
