// How many orders she placed that were not cancelled.
//
// Orders and not lines; returned ones count. Orders she only paid for are not hers here.
//
// owner    sales
// reads    Order
MATCH (customer)-[:PLACED]->(order:Order)
WHERE order.status <> 'CANCELLED'
RETURN count(DISTINCT order) AS value
