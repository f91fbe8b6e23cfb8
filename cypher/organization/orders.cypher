// The orders placed in its own name, latest first; what its people ordered for themselves is theirs.
//
// owner    sales
// order    orderedAt desc
// inverse  Order.organization
// reads    Order
MATCH (organization)-[:PLACED]->(order:Order)
RETURN order
