// One id for each node of customers, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT customer_id IF NOT EXISTS FOR (customer:Customer) REQUIRE customer.id IS UNIQUE;
CREATE INDEX customer_display_name IF NOT EXISTS FOR (customer:Customer) ON (customer.displayName);
CREATE INDEX customer_kind IF NOT EXISTS FOR (customer:Customer) ON (customer.kind);
