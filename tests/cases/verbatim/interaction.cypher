CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  CALL (verbatim) {  // verbatim/interaction.cypher
    MATCH (verbatim)-[:IN]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.kind, toString(interaction.startedAt), interaction.summary])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
