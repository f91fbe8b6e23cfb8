CYPHER 5
CALL () {  // query/verbatims.cypher
  MATCH (verbatim:Verbatim)
  WITH verbatim
  WHERE verbatim.saidAt IS NOT NULL
  ORDER BY verbatim.saidAt DESC, verbatim.id
  LIMIT $p.p1
  RETURN collect([toString(verbatim.saidAt), verbatim.text]) AS c1
}
CALL () {  // query/verbatims.cypher
  MATCH (verbatim:Verbatim)
  WITH verbatim
  RETURN count(verbatim) AS c2
}
RETURN [[c1, c2]] AS row
