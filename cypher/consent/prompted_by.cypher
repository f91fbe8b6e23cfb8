// What of ours made her say it, such as a letter after which she objected.
//
// owner    marketing
// reads    Interaction
MATCH (consent)-[:PROMPTED_BY]->(interaction:Interaction)
RETURN interaction ORDER BY interaction.id LIMIT 1
