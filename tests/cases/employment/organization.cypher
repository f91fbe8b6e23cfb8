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
    CALL (employment) {  // employment/organization.cypher
      WITH endNode(employment) AS organization
      WHERE organization IS NOT NULL
      RETURN collect([organization.name])[0] AS c1
    }
    RETURN collect([c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
