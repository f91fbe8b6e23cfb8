// The conversations it had with customers, latest first.
//
// owner    talent
// order    startedAt desc
// inverse  Interaction.team
// reads    Interaction
MATCH (team)<-[:SERVED_BY]-(interaction:Interaction)
RETURN interaction
