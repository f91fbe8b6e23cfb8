// A parcel brings lines of its own order only.
//
// owner    support
MATCH (order:Order)-[:FULFILLED_BY]->(delivery:Delivery)-[:DELIVERS]->(orderLine:OrderLine)
WHERE NOT EXISTS { (order)-[:CONTAINS]->(orderLine) }
RETURN delivery.id AS id, 'brings ' + orderLine.id + ' of another order' AS problem
