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
    CALL (employment) {  // employment/customer.cypher
      WITH startNode(employment) AS customer
      WHERE customer IS NOT NULL
      RETURN collect([customer.displayName])[0] AS c1
    }
    CALL (employment) {  // employment/organization.cypher
      WITH endNode(employment) AS organization
      WHERE organization IS NOT NULL
      RETURN collect([organization.name])[0] AS c2
    }
    RETURN collect([employment.role, c1, c2]) AS c3
  }
  CALL (customer) {  // customer/employments.cypher
    MATCH (customer)-[employment:WORKS_FOR]->(:Organization)
    WITH employment
    RETURN count(employment) AS c4
  }
  RETURN collect([[c3, c4]])[0] AS c5
}
RETURN [c5] AS row
