// The team that served her in it.
//
// owner    talent
// inverse  Team.interactions
// reads    Team
MATCH (interaction)-[:SERVED_BY]->(team:Team)
RETURN team ORDER BY team.id LIMIT 1
