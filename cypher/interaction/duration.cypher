// How long it took; null where nobody measured its end.
//
// owner    support
RETURN duration.inSeconds(interaction.startedAt, interaction.endedAt) AS value
