CYPHER 5
CALL () {
  MATCH (interaction:Interaction {id: $p.p1})
  RETURN collect([interaction.id, interaction.kind, interaction.direction, interaction.mode, toString(interaction.startedAt), toString(interaction.endedAt), interaction.summary, interaction.goal])[0] AS c1
}
RETURN [c1] AS row
