// All that was ever noted of it, latest first, of whomever, also what no longer holds.
//
// Nothing refuted or superseded is left out: ask for `standing`.
//
// owner    product
// order    notedAt desc
// inverse  Fact.type
// reads    Fact
MATCH (factType)<-[:OF_TYPE]-(fact:Fact)
RETURN fact
