// When she last placed an order that was not cancelled; null when she never did.
//
// owner    sales
// reads    Order
MATCH (customer)-[:PLACED]->(order:Order)
WHERE order.status <> 'CANCELLED'
RETURN max(order.orderedAt) AS value
