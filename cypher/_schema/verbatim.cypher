// One id for each node of verbatims, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT verbatim_id IF NOT EXISTS FOR (verbatim:Verbatim) REQUIRE verbatim.id IS UNIQUE;
CREATE INDEX verbatim_said_at IF NOT EXISTS FOR (verbatim:Verbatim) ON (verbatim.saidAt);
