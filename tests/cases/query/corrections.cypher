CYPHER 5
CALL () {  // query/corrections.cypher
  MATCH (correction:Correction)
  WITH correction
  WHERE correction.madeAt IS NOT NULL
  ORDER BY correction.madeAt DESC, correction.id
  LIMIT $p.p1
  RETURN collect([correction.kind, toString(correction.madeAt), correction.number]) AS c1
}
CALL () {  // query/corrections.cypher
  MATCH (correction:Correction)
  WITH correction
  RETURN count(correction) AS c2
}
RETURN [[c1, c2]] AS row
