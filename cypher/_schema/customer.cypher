// One id for each node of customers, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT customer_id IF NOT EXISTS FOR (customer:Customer) REQUIRE customer.id IS UNIQUE;
CREATE CONSTRAINT customer_record_id IF NOT EXISTS FOR (record:CustomerRecord) REQUIRE record.id IS UNIQUE;
CREATE INDEX customer_record_canonical IF NOT EXISTS FOR (record:CustomerRecord) ON (record.canonicalId);
CREATE INDEX customer_display_name IF NOT EXISTS FOR (customer:Customer) ON (customer.displayName);
CREATE INDEX customer_kind IF NOT EXISTS FOR (customer:Customer) ON (customer.kind);
