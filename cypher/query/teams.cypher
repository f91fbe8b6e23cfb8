// Every team of ours, by name, with what it is there for.
//
// owner    talent
// order    name
// reads    Team
MATCH (team:Team)
RETURN team
