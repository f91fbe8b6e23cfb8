CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/is_minor.cypher
    OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
    WHERE coalesce(membership.validFrom <= datetime($p.p2), true) AND coalesce(membership.validTo > datetime($p.p2), true)
    WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: datetime($p.p2), timezone: $p.p3})) AS today
    WITH coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
