// One id for each node of needs, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT need_id IF NOT EXISTS FOR (need:Need) REQUIRE need.id IS UNIQUE;
CREATE INDEX need_raised_at IF NOT EXISTS FOR (need:Need) ON (need.raisedAt);
CREATE INDEX need_needed_by IF NOT EXISTS FOR (need:Need) ON (need.neededBy);
