CYPHER 5
CALL () {  // query/similar_needs.cypher
  CALL db.index.vector.queryNodes('need_embedding', 1000, $p.p1) YIELD node, score
  WITH node AS need, score WHERE node:Need
  WITH need, score
  WHERE (need IS NOT NULL AND need.status = $p.p2)
    AND score IS NOT NULL
  ORDER BY score DESC, need.id
  LIMIT $p.p3
  CALL (need) {  // need/customer.cypher
    MATCH (need)<-[:HAS_NEED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([CASE WHEN need IS NOT NULL THEN [need.statement, c1] END, score]) AS c2
}
CALL () {  // query/similar_needs.cypher
  CALL db.index.vector.queryNodes('need_embedding', 1000, $p.p1) YIELD node, score
  WITH node AS need, score WHERE node:Need
  WITH need, score
  WHERE (need IS NOT NULL AND need.status = $p.p2)
  RETURN count(*) AS c3
}
RETURN [[c2, c3]] AS row
