// The team that answers for it.
//
// owner    talent
// inverse  Team.channels
// reads    Team
MATCH (channel)<-[:OWNS]-(team:Team)
RETURN team ORDER BY team.id LIMIT 1
