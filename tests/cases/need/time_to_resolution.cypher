CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  CALL (need) {  // need/time_to_resolution.cypher
    WITH duration.inSeconds(need.raisedAt, need.resolvedAt) AS value
    RETURN toString(collect(value)[0]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
