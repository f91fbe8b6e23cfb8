// The household that has it as a whole.
//
// owner    product
// inverse  Household.needs
// reads    Household
MATCH (need)<-[:HAS_NEED]-(household:Household)
RETURN household ORDER BY household.id LIMIT 1
