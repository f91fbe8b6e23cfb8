CYPHER 5
CALL () {  // mutation/upsert_channel.cypher
  OPTIONAL MATCH (channel:Channel {id: $p.p1})
  WITH channel, $p.p2 AS userErrors
  CALL (channel) {  // channel/brand.cypher
    MATCH (channel)-[:OF_BRAND]->(brand:Brand)
    WITH brand ORDER BY brand.id LIMIT 1
    RETURN collect([brand.name])[0] AS c1
  }
  CALL (channel) {  // channel/owner.cypher
    MATCH (channel)<-[:OWNS]-(team:Team)
    WITH team ORDER BY team.id LIMIT 1
    RETURN collect([team.name])[0] AS c2
  }
  RETURN collect([CASE WHEN channel IS NOT NULL THEN [channel.id, channel.kind, channel.name, channel.timeZone, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
