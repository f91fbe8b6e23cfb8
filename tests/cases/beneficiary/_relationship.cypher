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
    RETURN collect([beneficiary.basis, beneficiary.confidence, beneficiary.id, beneficiary.occasion, beneficiary.part]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
