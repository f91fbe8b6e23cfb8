// The team of its author.
//
// owner    support
// reads    Team
MATCH (observation)-[:SERVED_BY]->(team:Team)
RETURN team ORDER BY team.id LIMIT 1
