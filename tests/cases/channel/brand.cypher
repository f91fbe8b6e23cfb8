CYPHER 5
CALL () {  // query/channel.cypher
  MATCH (channel:Channel {id: $p.p1})
  WITH channel
  CALL (channel) {  // channel/brand.cypher
    MATCH (channel)-[:OF_BRAND]->(brand:Brand)
    WITH brand ORDER BY brand.id LIMIT 1
    RETURN collect([brand.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
