// Waits until every index is filled, at most five minutes.
//
// owner    product
CALL db.awaitIndexes(300)
