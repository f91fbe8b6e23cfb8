CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/employments.cypher
    MATCH (customer)-[employment:WORKS_FOR]->(:Organization)
    WITH employment
    ORDER BY employment.validFrom IS NULL, employment.validFrom DESC, employment.id
    LIMIT $p.p2
    RETURN collect([employment.id, employment.role, toString(employment.validFrom), toString(employment.validTo)]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
