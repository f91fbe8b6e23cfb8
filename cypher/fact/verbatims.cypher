// The words that show it, in the order they were said.
//
// owner    support
// order    saidAt
// reads    Verbatim
MATCH (fact)-[:SUPPORTED_BY]->(verbatim:Verbatim)
RETURN verbatim
