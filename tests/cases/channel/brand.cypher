CYPHER 5
CALL () {  // query/channel.cypher
  MATCH (channel:Channel {id: $p.p1})
  WITH channel
  WHERE channel IS NOT NULL
  CALL (channel) {  // channel/brand.cypher
    MATCH (channel)-[:OF_BRAND]->(brand:Brand)
    WITH brand ORDER BY brand.id LIMIT 1
    WITH brand
    WHERE brand IS NOT NULL
    RETURN collect([brand.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
