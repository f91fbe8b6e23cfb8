CYPHER 5
CALL () {  // mutation/record_membership.cypher
  OPTIONAL MATCH ()-[membership:MEMBER_OF {id: $p.p1}]->()
  WITH membership, $p.p2 AS userErrors
  CALL (membership) {  // membership/customer.cypher
    WITH startNode(membership) AS customer
    WHERE customer IS NOT NULL
    CALL (customer) {  // customer/is_minor.cypher
      OPTIONAL MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
      WHERE coalesce(membership.validFrom <= datetime($p.p3), true) AND coalesce(membership.validTo > datetime($p.p3), true)
      WITH customer, count(membership) > 0 AS isChild, date(datetime({datetime: datetime($p.p3), timezone: $p.p4})) AS today
      WITH coalesce(customer.birthDate + duration({years: 18}) > today, isChild) AS value
      RETURN collect(value)[0] AS c1
    }
    RETURN collect([customer.displayName, c1])[0] AS c2
  }
  CALL (membership) {  // membership/household.cypher
    WITH endNode(membership) AS household
    WHERE household IS NOT NULL
    RETURN collect([household.name])[0] AS c3
  }
  RETURN collect([CASE WHEN membership IS NOT NULL THEN [membership.basis, membership.id, membership.role, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
