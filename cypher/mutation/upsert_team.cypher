// Enters a team of ours, or brings it up to date.
//
// What is left out keeps what is there.
//
// owner    product
// reads    Team
OPTIONAL MATCH (team:Team {id: $changed})
RETURN team, $userErrors AS userErrors
