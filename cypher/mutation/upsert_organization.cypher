// Enters a company or body, or brings it up to date.
//
// What is left out keeps what is there, a null takes it back.
//
// owner    sales
// reads    Organization
OPTIONAL MATCH (organization:Organization {id: $changed})
RETURN organization, $userErrors AS userErrors
