CYPHER 5
CALL () {  // query/channel.cypher
  MATCH (channel:Channel {id: $p.p1})
  WITH channel
  RETURN collect([channel.id, channel.kind, channel.name, channel.timeZone])[0] AS c1
}
RETURN [c1] AS row
