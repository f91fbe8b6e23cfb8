// Every order and every correction has a line.
//
// owner    sales
MATCH (order:Order|Correction)
WHERE NOT EXISTS { (order)-[:CONTAINS]->(:OrderLine) }
RETURN order.id AS id, 'has no line' AS problem
