CYPHER 5
CALL () {  // mutation/upsert_household.cypher
  OPTIONAL MATCH (household:Household {id: $p.p1})
  WITH household, $p.p2 AS userErrors
  CALL (household) {  // household/memberships.cypher
    MATCH (household)<-[membership:MEMBER_OF]-(:Customer)
    WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p3), datetime($p.p4)), true)
      AND coalesce(membership.validTo > coalesce(datetime($p.p3), datetime($p.p4)), true)
    WITH membership
    WHERE membership.role IS NOT NULL
    ORDER BY membership.role, membership.id
    LIMIT $p.p5
    CALL (membership) {  // membership/customer.cypher
      WITH startNode(membership) AS customer
      WHERE customer IS NOT NULL
      RETURN collect([customer.displayName])[0] AS c1
    }
    RETURN collect([membership.role, c1]) AS c2
  }
  RETURN collect([CASE WHEN household IS NOT NULL THEN [household.formedBy, household.id, household.name, household.sizeBand, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
