// The team that is to meet it; null where nobody took it on.
//
// owner    talent
// inverse  Team.needs
// reads    Team
MATCH (need)-[:SERVED_BY]->(team:Team)
RETURN team ORDER BY team.id LIMIT 1
