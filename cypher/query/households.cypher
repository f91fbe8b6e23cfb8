// Every household, by name.
//
// owner    marketing
// order    name
// reads    Household
MATCH (household:Household)
RETURN household
