// The households she belongs to at one moment, now unless another is asked for; somebody may belong to several.
//
// Each household stands once, also for somebody with two parts in it.
//
// owner    support
// param    asOf  The moment to look at; now when left out.
// order    name
// reads    Household
MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
WHERE coalesce(membership.validFrom <= coalesce($asOf, $now), true)
  AND coalesce(membership.validTo > coalesce($asOf, $now), true)
RETURN DISTINCT household
