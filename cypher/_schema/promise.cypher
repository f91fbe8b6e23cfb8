// One id for each node of promises, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT promise_id IF NOT EXISTS FOR (promise:Promise) REQUIRE promise.id IS UNIQUE;
CREATE INDEX promise_made_at IF NOT EXISTS FOR (promise:Promise) ON (promise.madeAt);
CREATE INDEX promise_due_at IF NOT EXISTS FOR (promise:Promise) ON (promise.dueAt);
