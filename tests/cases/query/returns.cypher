CYPHER 5
CALL () {  // query/returns.cypher
  MATCH (return:Return)
  WITH return
  WHERE return.returnedAt IS NOT NULL
  ORDER BY return.returnedAt DESC, return.id
  LIMIT $p.p1
  RETURN collect([return.reason, toString(return.returnedAt)]) AS c1
}
CALL () {  // query/returns.cypher
  MATCH (return:Return)
  WITH return
  RETURN count(return) AS c2
}
RETURN [[c1, c2]] AS row
