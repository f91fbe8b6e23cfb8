// The visits and conversations that show it, in the order they happened.
//
// owner    support
// order    startedAt
// reads    Interaction
MATCH (fact)-[:SUPPORTED_BY]->(interaction:Interaction)
RETURN interaction
