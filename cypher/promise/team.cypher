// The team that is to keep it; null where nobody took it on.
//
// owner    support
// reads    Team
MATCH (promise)-[:SERVED_BY]->(team:Team)
RETURN team ORDER BY team.id LIMIT 1
