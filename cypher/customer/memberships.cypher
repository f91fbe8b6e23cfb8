// Her parts in households at one moment, now unless another is asked for.
//
// A membership without a first or last day is taken to hold on that side for ever.
//
// owner    support
// param    asOf  The moment to look at; now when left out.
// order    role
// reads    Household
MATCH (customer)-[membership:MEMBER_OF]->(:Household)
WHERE coalesce(membership.validFrom <= coalesce($asOf, $now), true)
  AND coalesce(membership.validTo > coalesce($asOf, $now), true)
RETURN membership
