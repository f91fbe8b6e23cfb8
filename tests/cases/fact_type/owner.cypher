CYPHER 5
CALL () {
  MATCH (factType:FactType {id: $p.p1})
  CALL (factType) {  // fact_type/owner.cypher
    MATCH (factType)<-[:OWNS]-(team:Team)
    WITH team ORDER BY team.id LIMIT 1
    RETURN collect([team.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
