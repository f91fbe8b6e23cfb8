// Every order has a line.
//
// owner    sales
MATCH (order:Order)
WHERE NOT EXISTS { (order)-[:CONTAINS]->(:OrderLine) }
RETURN order.id AS id, 'has no line' AS problem
