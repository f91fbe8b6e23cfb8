// Enters a household with its members, or brings it up to date.
//
// Members that are not named stay; one who leaves is ended by endMembership.
//
// owner    marketing
// reads    Household
OPTIONAL MATCH (household:Household {id: $changed})
RETURN household, $userErrors AS userErrors
