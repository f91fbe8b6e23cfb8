// The other people of the households she belongs to now, each once.
//
// Flatmates are among them, and people of every household where one lives in several. Two households that share a child
// share nothing else: the other parent's new family is no relative of hers, only of the child.
//
// owner    support
// order    displayName
// reads    Customer Household
MATCH (customer)-[membership:MEMBER_OF]->(:Household)<-[kinship:MEMBER_OF]-(relative:Customer)
WHERE relative <> customer
  AND coalesce(membership.validFrom <= $now, true) AND coalesce(membership.validTo > $now, true)
  AND coalesce(kinship.validFrom <= $now, true) AND coalesce(kinship.validTo > $now, true)
RETURN DISTINCT relative
