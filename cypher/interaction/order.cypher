// The order it was about.
//
// owner    sales
// reads    Order
MATCH (interaction)-[:ABOUT]->(order:Order)
RETURN order ORDER BY order.id LIMIT 1
