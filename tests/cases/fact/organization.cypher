CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/organization.cypher
    MATCH (fact)<-[:HAS_FACT]-(organization:Organization)
    WITH organization ORDER BY organization.id LIMIT 1
    RETURN collect([organization.name])[0] AS c1
  }
  RETURN collect([fact.number, c1])[0] AS c2
}
RETURN [c2] AS row
