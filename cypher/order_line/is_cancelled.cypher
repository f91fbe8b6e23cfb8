// Whether it was called off, by itself or with its whole order.
//
// owner    sales
// reads    Order
RETURN orderLine.cancelledAt IS NOT NULL OR EXISTS { (orderLine)<-[:CONTAINS]-(:Order {status: 'CANCELLED'}) } AS value
