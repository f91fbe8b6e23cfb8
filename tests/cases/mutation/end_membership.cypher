CYPHER 5
CALL () {  // mutation/end_membership.cypher
  OPTIONAL MATCH ()-[membership:MEMBER_OF {id: $p.p1}]->()
  WITH membership, $p.p2 AS userErrors
  CALL (membership) {  // membership/customer.cypher
    WITH startNode(membership) AS customer
    WHERE customer IS NOT NULL
    CALL (customer) {  // customer/households.cypher
      MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
      WHERE coalesce(membership.validFrom <= coalesce(datetime($p.p3), datetime($p.p4)), true)
        AND coalesce(membership.validTo > coalesce(datetime($p.p3), datetime($p.p4)), true)
      WITH DISTINCT household
      RETURN count(household) AS c1
    }
    RETURN collect([customer.displayName, c1])[0] AS c2
  }
  RETURN collect([CASE WHEN membership IS NOT NULL THEN [membership.role, toString(membership.validTo), c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
