CYPHER 5
CALL () {  // query/household.cypher
  MATCH (household:Household {id: $p.p1})
  WITH household
  RETURN collect([household.ageBand, household.composition, household.formedBy, household.homeOwnership, household.id, household.incomeBand, household.kidsBand, household.maritalStatus, household.name, household.sizeBand, toString(household.validFrom), toString(household.validTo)])[0] AS c1
}
RETURN [c1] AS row
