// The parcels it came or will come in; several where it was split.
//
// owner    sales
// order    shippedAt
// inverse  Delivery.lines
// reads    Delivery
MATCH (orderLine)<-[:DELIVERS]-(delivery:Delivery)
RETURN delivery
