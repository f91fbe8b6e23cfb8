// The contact in which she said it.
//
// owner    support
// reads    Interaction
MATCH (judgement)-[:GIVEN_IN]->(interaction:Interaction)
RETURN interaction ORDER BY interaction.id LIMIT 1
