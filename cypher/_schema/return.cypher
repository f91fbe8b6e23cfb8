// One id for each node of returns, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT return_id IF NOT EXISTS FOR (goodsReturn:Return) REQUIRE goodsReturn.id IS UNIQUE;
CREATE INDEX return_returned_at IF NOT EXISTS FOR (goodsReturn:Return) ON (goodsReturn.returnedAt);
