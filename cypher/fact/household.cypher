// The household it is known of as a whole.
//
// owner    support
// reads    Household
MATCH (fact)<-[:HAS_FACT]-(household:Household)
RETURN household ORDER BY household.id LIMIT 1
