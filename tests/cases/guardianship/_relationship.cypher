CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/guardians.cypher
    MATCH (customer)<-[guardianship:GUARDIAN_OF]-(:Customer)
    WITH guardianship
    ORDER BY guardianship.validFrom IS NULL, guardianship.validFrom, guardianship.id
    LIMIT $p.p2
    RETURN collect([guardianship.authority, guardianship.id, toString(guardianship.validFrom), toString(guardianship.validTo)]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
