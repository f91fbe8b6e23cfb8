CYPHER 5
CALL () {
  MATCH (promise:Promise {id: $p.p1})
  CALL (promise) {  // promise/interaction.cypher
    MATCH (promise)-[:NOTED_IN]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.summary])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
