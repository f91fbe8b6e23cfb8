// Every need of a customer, household or organization, latest first, met or not.
//
// owner    product
// order    raisedAt desc
// reads    Need
MATCH (need:Need)
RETURN need
