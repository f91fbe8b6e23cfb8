// One visit, conversation, letter, click or post between customers and us.
//
// owner    support
// label    Interaction
// id       int
MATCH (interaction:Interaction)
RETURN interaction.kind AS kind,             // What sort of meeting it was.
       interaction.direction AS direction,   // Who began.
       interaction.mode AS mode,             // Whether we listened or talked, where somebody noted it.
       interaction.startedAt AS startedAt,   // When it began.
       interaction.endedAt AS endedAt,       // When it ended; null where nobody measured it.
       interaction.summary AS summary,       // What it came to, in the words of whoever served her.
       interaction.goal AS goal              // What she wanted to reach with it.
