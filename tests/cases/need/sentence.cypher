CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  CALL (need) {  // need/sentence.cypher
    WITH need, head([at IN [need.raisedAt] WHERE at IS NOT NULL | toString(date(datetime({datetime: at, timezone: $p.p2})))]) AS raised,
         CASE need.basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how
    WITH 'Need since ' + raised + ', ' + how + ': “' + need.statement + '”' + coalesce(', needed by ' + toString(need.neededBy), '') + '.' AS text, [need.id] AS factIds
    RETURN collect([factIds, text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
