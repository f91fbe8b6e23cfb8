// The facts that cannot be true together with it, latest first: another value of what one has once, in the same context, at one time.
//
// Other contexts are no contradiction: she may buy cheap for herself and dear for her child. Neither is struck out; whoever serves
// her may ask. Barred, refuted and superseded facts contradict nothing.
//
// owner    support
// order    notedAt desc
// reads    Fact FactType
CALL fact.standing(fact, null, null) YIELD value AS own
MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(other:Fact {slot: fact.slot})
WHERE own IN ['HOLDS', 'ENDED', 'AHEAD'] AND other.claim <> fact.claim
  AND coalesce(coalesce(fact.validFrom, fact.notedAt) < other.validTo, true)
  AND coalesce(coalesce(other.validFrom, other.notedAt) < fact.validTo, true)
WITH DISTINCT other
CALL fact.standing(other, null, null) YIELD value AS standing
WITH other, standing WHERE standing IN ['HOLDS', 'ENDED', 'AHEAD']
RETURN other
