// The order it asks about; null where it asks about us as a whole.
//
// owner    marketing
// inverse  Order.surveys
// reads    Order
MATCH (survey)-[:ABOUT]->(order:Order)
RETURN order ORDER BY order.id LIMIT 1
