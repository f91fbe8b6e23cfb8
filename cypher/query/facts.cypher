// All that was ever noted of anybody, latest first, also what no longer holds.
//
// owner    product
// order    notedAt desc
// reads    Fact
MATCH (fact:Fact)
RETURN fact
