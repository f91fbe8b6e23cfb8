// One id for each node of deliveries, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT delivery_id IF NOT EXISTS FOR (delivery:Delivery) REQUIRE delivery.id IS UNIQUE;
CREATE INDEX delivery_delivered_at IF NOT EXISTS FOR (delivery:Delivery) ON (delivery.deliveredAt);
