// The order that it came back from.
//
// owner    sales
// reads    OrderLine Order
MATCH (return)-[:OF_LINE]->(:OrderLine)<-[:CONTAINS]-(order:Order)
RETURN order ORDER BY order.id LIMIT 1
