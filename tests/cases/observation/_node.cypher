CYPHER 5
CALL () {
  MATCH (observation:Observation {id: $p.p1})
  RETURN collect([observation.author, toString(observation.expiresAt), observation.id, toString(observation.notedAt), observation.text])[0] AS c1
}
RETURN [c1] AS row
