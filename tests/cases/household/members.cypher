CYPHER 5
CALL () {  // query/household.cypher
  MATCH (household:Household {id: $p.p1})
  WITH household
  CALL (household) {  // household/members.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(customer:Customer)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p3)), true)
    WITH DISTINCT customer
    ORDER BY customer.displayName IS NULL, customer.displayName, customer.id
    LIMIT $p.p4
    RETURN collect([customer.displayName]) AS c1
  }
  CALL (household) {  // household/members.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(customer:Customer)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p3)), true)
    WITH DISTINCT customer
    RETURN count(customer) AS c2
  }
  CALL (household) {  // household/members.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(customer:Customer)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p5), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p5), datetime($p.p3)), true)
    WITH DISTINCT customer
    ORDER BY customer.displayName IS NULL, customer.displayName, customer.id
    LIMIT $p.p4
    RETURN collect([customer.displayName]) AS c3
  }
  CALL (household) {  // household/members.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(customer:Customer)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p5), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p5), datetime($p.p3)), true)
    WITH DISTINCT customer
    RETURN count(customer) AS c4
  }
  RETURN collect([[c1, c2], [c3, c4]])[0] AS c5
}
RETURN [c5] AS row
