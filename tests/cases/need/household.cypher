CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  CALL (need) {  // need/household.cypher
    MATCH (need)<-[:HAS_NEED]-(household:Household)
    WITH household ORDER BY household.id LIMIT 1
    RETURN collect([household.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
