// The team that looked after it.
//
// owner    talent
// reads    Team
MATCH (order)-[:SERVED_BY]->(team:Team)
RETURN team ORDER BY team.id LIMIT 1
