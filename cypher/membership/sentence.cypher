// It in one plain sentence: which household, which part in it, and with whom today.
//
// Names the others who belong to it today and whose names we know, by name.
//
// owner    support
// reads    Customer
WITH membership, startNode(membership) AS customer, endNode(membership) AS household
CALL (customer, household) {
  MATCH (household)<-[kinship:MEMBER_OF]-(other:Customer)
  WHERE other <> customer AND other.displayName IS NOT NULL
    AND coalesce(kinship.validFrom <= $now, true) AND coalesce(kinship.validTo > $now, true)
  WITH DISTINCT other ORDER BY other.displayName, other.id
  RETURN collect(other.displayName) AS names, collect(other.id) AS otherIds
}
WITH household, otherIds, CASE membership.role WHEN 'OTHER' THEN '' ELSE ' as ' + toLower(membership.role) END AS part,
     reduce(said = '', name IN names | said + CASE said WHEN '' THEN ', with ' ELSE ', ' END + name) AS company
RETURN 'Belongs to the household “' + household.name + '”' + part + company + '.' AS text, [household.id] + otherIds AS factIds
