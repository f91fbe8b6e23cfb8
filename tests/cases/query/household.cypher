CYPHER 5
CALL () {  // query/household.cypher
  MATCH (household:Household {id: $p.p1})
  WITH household
  RETURN collect([household.name])[0] AS c1
}
RETURN [c1] AS row
