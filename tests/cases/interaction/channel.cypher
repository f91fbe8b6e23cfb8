CYPHER 5
CALL () {
  MATCH (interaction:Interaction {id: $p.p1})
  CALL (interaction) {  // interaction/channel.cypher
    MATCH (interaction)-[:VIA]->(channel:Channel)
    WITH channel ORDER BY channel.id LIMIT 1
    RETURN collect([channel.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
