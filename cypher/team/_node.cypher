// A group of our own people with one purpose.
//
// owner    talent
// label    Team
// id       tea
MATCH (team:Team)
RETURN team.name AS name,        // What we call it.
       team.purpose AS purpose   // What it is there for, in one sentence.
