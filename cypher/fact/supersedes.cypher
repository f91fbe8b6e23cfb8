// The facts that its source says it takes the place of, latest first; they are kept.
//
// What the same source reports anew under its own key takes the place of what it said before, too, and is not listed here.
//
// owner    support
// order    notedAt desc
// reads    Fact
MATCH (fact)-[:SUPERSEDES]->(earlier:Fact)
RETURN earlier
