// The people who belong to it at one moment, each once; now unless another moment is asked for.
//
// Where a source knows only the household, this is one customer of kind SHARED.
//
// owner    marketing
// param    asOf  The moment to look at; now when left out.
// order    displayName
// reads    Customer
MATCH (household)<-[membership:MEMBER_OF]-(customer:Customer)
WHERE coalesce(membership.validFrom <= coalesce($asOf, $now), true)
  AND coalesce(membership.validTo > coalesce($asOf, $now), true)
RETURN DISTINCT customer
