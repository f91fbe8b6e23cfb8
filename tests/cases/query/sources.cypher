CYPHER 5
CALL () {  // query/sources.cypher
  MATCH (source:Source)
  WITH source
  WHERE source.name IS NOT NULL
  ORDER BY source.name, source.id
  LIMIT $p.p1
  RETURN collect([source.name]) AS c1
}
CALL () {  // query/sources.cypher
  MATCH (source:Source)
  WITH source
  RETURN count(source) AS c2
}
RETURN [[c1, c2]] AS row
