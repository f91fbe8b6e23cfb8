// The visits and conversations that show it, in the order they happened.
//
// owner    product
// order    startedAt
// reads    Interaction
MATCH (need)-[:EVIDENCED_BY]->(interaction:Interaction)
RETURN interaction
