CYPHER 5
CALL () {
  MATCH (team:Team {id: $p.p1})
  CALL (team) {  // team/channels.cypher
    MATCH (team)-[:OWNS]->(channel:Channel)
    WITH channel
    WHERE channel.name IS NOT NULL
    ORDER BY channel.name, channel.id
    LIMIT $p.p2
    RETURN collect([channel.name]) AS c1
  }
  CALL (team) {  // team/channels.cypher
    MATCH (team)-[:OWNS]->(channel:Channel)
    WITH channel
    RETURN count(channel) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
