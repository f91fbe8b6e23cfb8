// The parcels it was or will be sent in.
//
// owner    sales
// order    shippedAt
// inverse  Delivery.order
// reads    Delivery
MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
RETURN delivery
