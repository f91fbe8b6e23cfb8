CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/purchases.cypher
    MATCH (customer)-[:PLACED]->(:Order)-[:CONTAINS]->(orderLine:OrderLine)
    WITH DISTINCT orderLine
    ORDER BY orderLine.id
    LIMIT $p.p2
    RETURN collect([[orderLine.paidMinor, orderLine.currency], orderLine.position]) AS c1
  }
  CALL (customer) {  // customer/purchases.cypher
    MATCH (customer)-[:PLACED]->(:Order)-[:CONTAINS]->(orderLine:OrderLine)
    WITH DISTINCT orderLine
    RETURN count(orderLine) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
