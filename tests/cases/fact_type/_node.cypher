CYPHER 5
CALL () {
  MATCH (factType:FactType {id: $p.p1})
  RETURN collect([factType.cardinality, factType.id, factType.name, factType.personalData, factType.purpose, toString(factType.retention), factType.sensitivity, factType.valueType])[0] AS c1
}
RETURN [c1] AS row
