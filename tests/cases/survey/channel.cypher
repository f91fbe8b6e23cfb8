CYPHER 5
CALL () {
  MATCH (survey:Survey {id: $p.p1})
  CALL (survey) {  // survey/channel.cypher
    MATCH (survey)-[:VIA]->(channel:Channel)
    WITH channel ORDER BY channel.id LIMIT 1
    RETURN collect([channel.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
