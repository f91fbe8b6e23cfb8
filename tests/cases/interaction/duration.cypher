CYPHER 5
CALL () {
  MATCH (interaction:Interaction {id: $p.p1})
  CALL (interaction) {  // interaction/duration.cypher
    WITH duration.inSeconds(interaction.startedAt, interaction.endedAt) AS value
    RETURN toString(collect(value)[0]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
