// Every interaction, latest first.
//
// owner    support
// param    since  First moment of beginning to show; from the beginning when left out.
// param    until  First moment of beginning no longer to show; to the end when left out.
// order    startedAt desc
// reads    Interaction
MATCH (interaction:Interaction)
WHERE interaction.startedAt >= coalesce($since, datetime('-999999999-01-01T00:00Z'))
  AND interaction.startedAt < coalesce($until, datetime('+999999999-12-31T00:00Z'))
RETURN interaction
