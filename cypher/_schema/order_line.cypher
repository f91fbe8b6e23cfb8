// One id for each node of order lines.
//
// owner    product
CREATE CONSTRAINT order_line_id IF NOT EXISTS FOR (orderLine:OrderLine) REQUIRE orderLine.id IS UNIQUE;
