CYPHER 5
CALL () {
  MATCH (correction:Correction {id: $p.p1})
  CALL (correction) {  // correction/lines.cypher
    MATCH (correction)-[:CONTAINS]->(orderLine:OrderLine)
    WITH orderLine
    WHERE orderLine.position IS NOT NULL
    ORDER BY orderLine.position, orderLine.id
    LIMIT $p.p2
    RETURN collect([[orderLine.paidMinor, orderLine.currency], orderLine.position, orderLine.quantity]) AS c1
  }
  CALL (correction) {  // correction/lines.cypher
    MATCH (correction)-[:CONTAINS]->(orderLine:OrderLine)
    WITH orderLine
    RETURN count(orderLine) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
