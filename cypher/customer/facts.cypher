// What is known of her, latest first: what we hold true at a moment, or all of it.
//
// Contradictions stay, both sides of them. With `current: false` also what was refuted, superseded or has ended;
// a body that uses this one leaves it null for true.
//
// owner    support
// param    asOf     As it was in the world then; now when left out.
// param    knownAt  As we knew it then; as we know it now when left out.
// param    current  Whether to leave out what does not hold at that moment.
// order    notedAt desc
// reads    Fact
MATCH (customer)-[:HAS_FACT]->(fact:Fact)
WHERE fact.knownSince <= coalesce($knownAt, fact.knownSince)
CALL fact.standing(fact, $asOf, $knownAt) YIELD value AS standing
WITH fact, standing WHERE standing = 'HOLDS' OR NOT $current
RETURN fact
