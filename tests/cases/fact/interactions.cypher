CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/interactions.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(interaction:Interaction)
    WITH interaction
    WHERE interaction.startedAt IS NOT NULL
    ORDER BY interaction.startedAt, interaction.id
    LIMIT $p.p2
    RETURN collect([interaction.summary]) AS c1
  }
  CALL (fact) {  // fact/interactions.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(interaction:Interaction)
    WITH interaction
    RETURN count(interaction) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
