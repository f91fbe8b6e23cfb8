// One id for each node of orders, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT order_id IF NOT EXISTS FOR (order:Order) REQUIRE order.id IS UNIQUE;
CREATE INDEX order_ordered_at IF NOT EXISTS FOR (order:Order) ON (order.orderedAt);
CREATE INDEX order_number IF NOT EXISTS FOR (order:Order) ON (order.number);
CREATE INDEX order_needed_by IF NOT EXISTS FOR (order:Order) ON (order.neededBy);
