// The latest order she placed that was not cancelled.
//
// owner    sales
// reads    Order
MATCH (customer)-[:PLACED]->(order:Order)
WHERE order.status <> 'CANCELLED' AND order.orderedAt IS NOT NULL
RETURN order ORDER BY order.orderedAt DESC, order.id LIMIT 1
