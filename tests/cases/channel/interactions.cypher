CYPHER 5
CALL () {  // query/channel.cypher
  MATCH (channel:Channel {id: $p.p1})
  WITH channel
  CALL (channel) {  // channel/interactions.cypher
    MATCH (channel)<-[:VIA]-(interaction:Interaction)
    WITH interaction
    WHERE interaction.startedAt IS NOT NULL
    ORDER BY interaction.startedAt DESC, interaction.id
    LIMIT $p.p2
    RETURN collect([interaction.kind, toString(interaction.startedAt), interaction.summary]) AS c1
  }
  CALL (channel) {  // channel/interactions.cypher
    MATCH (channel)<-[:VIA]-(interaction:Interaction)
    WITH interaction
    RETURN count(interaction) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
