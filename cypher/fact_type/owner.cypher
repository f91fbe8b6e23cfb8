// The team that answers for it, and for why it is collected.
//
// owner    product
// reads    Team
MATCH (factType)<-[:OWNS]-(team:Team)
RETURN team ORDER BY team.id LIMIT 1
