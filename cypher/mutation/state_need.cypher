// Writes down what a person, a household or an organization needs, and how we know.
//
// A need that we concluded is no need that somebody stated.
//
// owner    support
// reads    Need
OPTIONAL MATCH (need:Need {id: $changed})
RETURN need, $userErrors AS userErrors
