// The orders that show it, in the order they were placed.
//
// owner    support
// order    orderedAt
// reads    Order
MATCH (fact)-[:SUPPORTED_BY]->(order:Order)
RETURN order
