CYPHER 5
CALL () {  // query/households.cypher
  MATCH (household:Household)
  WITH household
  WHERE household.name IS NOT NULL
  ORDER BY household.name, household.id
  LIMIT $p.p1
  RETURN collect([household.name]) AS c1
}
CALL () {  // query/households.cypher
  MATCH (household:Household)
  WITH household
  RETURN count(household) AS c2
}
RETURN [[c1, c2]] AS row
