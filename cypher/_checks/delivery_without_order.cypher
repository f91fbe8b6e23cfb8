// Every parcel belongs to one order.
//
// owner    support
MATCH (delivery:Delivery)
WITH delivery, COUNT { (:Order)-[:FULFILLED_BY]->(delivery) } AS orders
WHERE orders <> 1
RETURN delivery.id AS id, 'belongs to ' + orders + ' orders' AS problem
