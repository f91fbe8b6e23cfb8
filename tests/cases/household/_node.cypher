CYPHER 5
CALL () {  // query/household.cypher
  MATCH (household:Household {id: $p.p1})
  WITH household
  RETURN collect([household.id, household.name, household.formedBy, toString(household.validFrom), toString(household.validTo), household.sizeBand, household.kidsBand, household.ageBand, household.incomeBand, household.homeOwnership, household.maritalStatus, household.composition])[0] AS c1
}
RETURN [c1] AS row
