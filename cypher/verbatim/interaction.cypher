// The conversation in which it was said.
//
// owner    support
// inverse  Interaction.verbatims
// reads    Interaction
MATCH (verbatim)-[:IN]->(interaction:Interaction)
RETURN interaction ORDER BY interaction.id LIMIT 1
