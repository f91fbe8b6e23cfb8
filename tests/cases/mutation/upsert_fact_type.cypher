CYPHER 5
CALL () {  // mutation/upsert_fact_type.cypher
  OPTIONAL MATCH (factType:FactType {id: $p.p1})
  WITH factType, $p.p2 AS userErrors
  CALL (factType) {  // fact_type/owner.cypher
    MATCH (factType)<-[:OWNS]-(team:Team)
    WITH team ORDER BY team.id LIMIT 1
    RETURN collect([team.name])[0] AS c1
  }
  RETURN collect([CASE WHEN factType IS NOT NULL THEN [factType.cardinality, factType.id, factType.name, factType.personalData, factType.purpose, toString(factType.retention), factType.sensitivity, factType.valueType, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
