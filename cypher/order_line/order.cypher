// The order it is a part of; null for a line of a correction.
//
// owner    sales
// inverse  Order.lines
// reads    Order
MATCH (orderLine)<-[:CONTAINS]-(order:Order)
RETURN order ORDER BY order.id LIMIT 1
