CYPHER 5
CALL () {  // query/household.cypher
  MATCH (household:Household {id: $p.p1})
  WITH household
  CALL (household) {  // household/memberships.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(:Customer)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p2), datetime($p.p3)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p2), datetime($p.p3)), true)
    WITH membership
    WHERE membership.role IS NOT NULL
    ORDER BY membership.role, membership.id
    LIMIT $p.p4
    RETURN collect([membership.basis, membership.id, membership.role, toString(membership.validFrom), toString(membership.validTo)]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
