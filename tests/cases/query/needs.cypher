CYPHER 5
CALL () {  // query/needs.cypher
  MATCH (need:Need)
  WITH need
  WHERE need.raisedAt IS NOT NULL
  ORDER BY need.raisedAt DESC, need.id
  LIMIT $p.p1
  RETURN collect([need.statement, need.status]) AS c1
}
CALL () {  // query/needs.cypher
  MATCH (need:Need)
  WITH need
  RETURN count(need) AS c2
}
RETURN [[c1, c2]] AS row
