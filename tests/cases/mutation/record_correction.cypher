CYPHER 5
CALL () {  // mutation/record_correction.cypher
  OPTIONAL MATCH (correction:Correction {id: $p.p1})
  WITH correction, $p.p2 AS userErrors
  CALL (correction) {  // correction/customer.cypher
    MATCH (correction)<-[:CREDITED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (correction) {  // correction/lines.cypher
    MATCH (correction)-[:CONTAINS]->(orderLine:OrderLine)
    WITH orderLine
    WHERE orderLine.position IS NOT NULL
    ORDER BY orderLine.position, orderLine.id
    LIMIT $p.p3
    RETURN collect([orderLine.position, orderLine.quantity, [orderLine.revenueMinor, orderLine.currency]]) AS c2
  }
  RETURN collect([CASE WHEN correction IS NOT NULL THEN [correction.id, correction.kind, toString(correction.madeAt), correction.number, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
