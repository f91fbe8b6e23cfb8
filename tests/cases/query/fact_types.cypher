CYPHER 5
CALL () {  // query/fact_types.cypher
  MATCH (factType:FactType)
  WITH factType
  WHERE factType.name IS NOT NULL
  ORDER BY factType.name, factType.id
  LIMIT $p.p1
  RETURN collect([factType.name, factType.purpose]) AS c1
}
CALL () {  // query/fact_types.cypher
  MATCH (factType:FactType)
  WITH factType
  RETURN count(factType) AS c2
}
RETURN [[c1, c2]] AS row
