// The order it belongs to.
//
// owner    sales
// inverse  Order.deliveries
// reads    Order
MATCH (delivery)<-[:FULFILLED_BY]-(order:Order)
RETURN order ORDER BY order.id LIMIT 1
