// What the household as a whole needs, latest first; the needs of its members are their own.
//
// owner    product
// order    raisedAt desc
// inverse  Need.household
// reads    Need
MATCH (household)-[:HAS_NEED]->(need:Need)
RETURN need
