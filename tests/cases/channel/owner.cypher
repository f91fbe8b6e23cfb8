CYPHER 5
CALL () {  // query/channel.cypher
  MATCH (channel:Channel {id: $p.p1})
  WITH channel
  CALL (channel) {  // channel/owner.cypher
    MATCH (channel)<-[:OWNS]-(team:Team)
    WITH team ORDER BY team.id LIMIT 1
    RETURN collect([team.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
