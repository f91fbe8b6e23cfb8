// When she placed her first order that was not cancelled; null when she never did.
//
// owner    sales
// reads    Order
MATCH (customer)-[:PLACED]->(order:Order)
WHERE order.status <> 'CANCELLED'
RETURN min(order.orderedAt) AS value
