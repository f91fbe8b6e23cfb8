CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/household.cypher
    MATCH (fact)<-[:HAS_FACT]-(household:Household)
    WITH household ORDER BY household.id LIMIT 1
    RETURN collect([household.name])[0] AS c1
  }
  RETURN collect([fact.value, c1])[0] AS c2
}
RETURN [c2] AS row
