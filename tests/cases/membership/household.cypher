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
    CALL (membership) {  // membership/household.cypher
      WITH endNode(membership) AS household
      WHERE household IS NOT NULL
      RETURN collect([household.name])[0] AS c1
    }
    RETURN collect([c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
