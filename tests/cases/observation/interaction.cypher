CYPHER 5
CALL () {
  MATCH (observation:Observation {id: $p.p1})
  CALL (observation) {  // observation/interaction.cypher
    MATCH (observation)-[:NOTED_IN]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.kind, toString(interaction.startedAt)])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
