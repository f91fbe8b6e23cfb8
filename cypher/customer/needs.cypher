// What she needs or needed, latest first, with how we know of it.
//
// Needs of her household or employer are not hers and not here. Refuted ones stay, so that nobody concludes them again.
//
// owner    support
// order    raisedAt desc
// inverse  Need.customer
// reads    Need
MATCH (customer)-[:HAS_NEED]->(need:Need)
RETURN need
