CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/type.cypher
    MATCH (fact)-[:OF_TYPE]->(factType:FactType)
    WITH factType ORDER BY factType.id LIMIT 1
    RETURN collect([factType.cardinality, factType.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
