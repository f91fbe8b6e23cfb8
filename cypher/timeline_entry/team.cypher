// The team whose work it was; null where no team took part or the source does not say.
//
// owner    support
// reads    Team
MATCH (setting)-[:SERVED_BY]->(team:Team)
RETURN team ORDER BY team.id LIMIT 1
