// Everything that went through it between customers and us, latest first.
//
// owner    support
// order    startedAt desc
// inverse  Interaction.channel
// reads    Interaction
MATCH (channel)<-[:VIA]-(interaction:Interaction)
RETURN interaction
