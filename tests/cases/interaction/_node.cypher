CYPHER 5
CALL () {
  MATCH (interaction:Interaction {id: $p.p1})
  RETURN collect([interaction.direction, toString(interaction.endedAt), interaction.goal, interaction.id, interaction.kind, interaction.mode, toString(interaction.startedAt), interaction.summary])[0] AS c1
}
RETURN [c1] AS row
