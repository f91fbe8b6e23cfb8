// What was paid for it less what was paid back.
//
// owner    sales
CALL order.gross(order) YIELD value AS gross
CALL order.returned(order) YIELD value AS returned
RETURN [gross[0] - returned[0], order.currency] AS value
