// Who belongs to it at one moment, and in which part; now unless another moment is asked for.
//
// A membership without a first or last day is taken to hold on that side for ever.
//
// owner    marketing
// param    asOf  The moment to look at; now when left out.
// order    role
// reads    Customer
MATCH (household)<-[membership:MEMBER_OF]-(:Customer)
WHERE coalesce(membership.validFrom <= coalesce($asOf, $now), true)
  AND coalesce(membership.validTo > coalesce($asOf, $now), true)
RETURN membership
