// One id for each node of corrections, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT correction_id IF NOT EXISTS FOR (correction:Correction) REQUIRE correction.id IS UNIQUE;
CREATE INDEX correction_made_at IF NOT EXISTS FOR (correction:Correction) ON (correction.madeAt);
