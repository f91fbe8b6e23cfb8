CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/households.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p3)), true)
    WITH DISTINCT household
    WITH household
    WHERE household.name IS NOT NULL
    ORDER BY household.name, household.id
    LIMIT $p.p4
    RETURN collect([household.name]) AS c1
  }
  CALL (customer) {  // customer/households.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p3)), true)
    WITH DISTINCT household
    RETURN count(household) AS c2
  }
  CALL (customer) {  // customer/households.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p5), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p5), datetime($p.p3)), true)
    WITH DISTINCT household
    WITH household
    WHERE household.name IS NOT NULL
    ORDER BY household.name, household.id
    LIMIT $p.p4
    RETURN collect([household.name]) AS c3
  }
  CALL (customer) {  // customer/households.cypher
    MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p5), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p5), datetime($p.p3)), true)
    WITH DISTINCT household
    RETURN count(household) AS c4
  }
  RETURN collect([[c1, c2], [c3, c4]])[0] AS c5
}
RETURN [c5] AS row
