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
    CALL (guardianship) {  // guardianship/guardian.cypher
      WITH startNode(guardianship) AS customer
      WHERE customer IS NOT NULL
      RETURN collect([customer.displayName])[0] AS c1
    }
    RETURN collect([c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
