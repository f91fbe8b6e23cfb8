// The words that show it, in the order they were said.
//
// owner    product
// order    saidAt
// reads    Verbatim
MATCH (need)-[:EVIDENCED_BY]->(verbatim:Verbatim)
RETURN verbatim
