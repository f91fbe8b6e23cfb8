CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/corrections.cypher
    MATCH (customer)-[:CREDITED]->(correction:Correction)
    WITH correction
    WHERE correction.madeAt IS NOT NULL
    ORDER BY correction.madeAt DESC, correction.id
    LIMIT $p.p2
    CALL (correction) {  // correction/net.cypher
      OPTIONAL MATCH (correction)-[:CONTAINS]->(orderLine:OrderLine)
      WHERE orderLine.cancelledAt IS NULL AND orderLine.currency = correction.currency
      WITH correction, sum(orderLine.paidMinor) AS minor
      WITH [minor, correction.currency] AS value
      RETURN collect(value)[0] AS c1
    }
    RETURN collect([correction.number, c1]) AS c2
  }
  CALL (customer) {  // customer/corrections.cypher
    MATCH (customer)-[:CREDITED]->(correction:Correction)
    WITH correction
    RETURN count(correction) AS c3
  }
  RETURN collect([[c2, c3]])[0] AS c4
}
RETURN [c4] AS row
