// The contact in which it was noticed.
//
// owner    support
// reads    Interaction
MATCH (observation)-[:NOTED_IN]->(interaction:Interaction)
RETURN interaction ORDER BY interaction.id LIMIT 1
