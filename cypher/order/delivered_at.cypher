// When the last part of it was in the customer's hands; null while any parcel is still to arrive.
//
// A lost parcel never arrives. An order without any parcel was handed over when it was placed, if the source says that it was
// delivered: so it is in a shop.
//
// owner    sales
// reads    Delivery
OPTIONAL MATCH (order)-[:FULFILLED_BY]->(delivery:Delivery)
WITH order, count(delivery) AS parcels, count(delivery.deliveredAt) AS arrived, max(delivery.deliveredAt) AS lastAt
RETURN CASE WHEN parcels = 0 AND order.status = 'DELIVERED' THEN order.orderedAt WHEN parcels > 0 AND parcels = arrived THEN lastAt END AS value
