// The contact in which it was promised.
//
// owner    support
// reads    Interaction
MATCH (promise)-[:NOTED_IN]->(interaction:Interaction)
RETURN interaction ORDER BY interaction.id LIMIT 1
