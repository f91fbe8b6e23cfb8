CYPHER 5
CALL () {  // mutation/resolve_need.cypher
  OPTIONAL MATCH (need:Need {id: $p.p1})
  WITH need, $p.p2 AS userErrors
  CALL (need) {  // need/time_to_resolution.cypher
    WITH duration.inSeconds(need.raisedAt, need.resolvedAt) AS value
    RETURN toString(collect(value)[0]) AS c1
  }
  CALL (need) {  // need/customer.cypher
    MATCH (need)<-[:HAS_NEED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c2
  }
  RETURN collect([CASE WHEN need IS NOT NULL THEN [toString(need.resolvedAt), need.statement, need.status, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
