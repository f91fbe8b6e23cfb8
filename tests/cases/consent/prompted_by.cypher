CYPHER 5
CALL () {
  MATCH (consent:Consent {id: $p.p1})
  CALL (consent) {  // consent/prompted_by.cypher
    MATCH (consent)-[:PROMPTED_BY]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.summary])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
