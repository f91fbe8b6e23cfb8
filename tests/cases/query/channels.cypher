CYPHER 5
CALL () {  // query/channels.cypher
  MATCH (channel:Channel)
  WITH channel
  WHERE channel.name IS NOT NULL
  ORDER BY channel.name, channel.id
  LIMIT $p.p1
  RETURN collect([channel.name]) AS c1
}
CALL () {  // query/channels.cypher
  MATCH (channel:Channel)
  WITH channel
  RETURN count(channel) AS c2
}
RETURN [[c1, c2]] AS row
