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
    CALL (membership) {  // membership/sentence.cypher
      WITH membership, startNode(membership) AS customer, endNode(membership) AS household
      CALL (customer, household) {
        MATCH (household)<-[kinship:MEMBER_OF]-(other:Customer)
        WHERE other <> customer AND other.displayName IS NOT NULL
          AND coalesce(kinship.validFrom <= datetime($p.p3), true) AND coalesce(kinship.validTo > datetime($p.p3), true)
        WITH DISTINCT other ORDER BY other.displayName, other.id
        RETURN collect(other.displayName) AS names, collect(other.id) AS otherIds
      }
      WITH household, otherIds, CASE membership.role WHEN 'OTHER' THEN '' ELSE ' as ' + toLower(membership.role) END AS part,
           reduce(said = '', name IN names | said + CASE said WHEN '' THEN ', with ' ELSE ', ' END + name) AS company
      WITH 'Belongs to the household “' + household.name + '”' + part + company + '.' AS text, [household.id] + otherIds AS factIds
      RETURN collect([factIds, text])[0] AS c1
    }
    RETURN collect([c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
