// The team that wanted to know.
//
// owner    marketing
// reads    Team
MATCH (survey)-[:SERVED_BY]->(team:Team)
RETURN team ORDER BY team.id LIMIT 1
