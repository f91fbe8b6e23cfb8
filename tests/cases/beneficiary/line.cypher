CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/bought_for_her.cypher
    MATCH (customer)<-[beneficiary:FOR_PERSON]-(:OrderLine)
    WITH beneficiary
    ORDER BY beneficiary.id
    LIMIT $p.p2
    CALL (beneficiary) {  // beneficiary/line.cypher
      WITH startNode(beneficiary) AS orderLine
      WHERE orderLine IS NOT NULL
      RETURN collect([[orderLine.paidMinor, orderLine.currency], orderLine.position])[0] AS c1
    }
    RETURN collect([c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
