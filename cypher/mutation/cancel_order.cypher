// Calls an order off.
//
// It stays, and counts as revenue no longer.
//
// owner    sales
// reads    Order
OPTIONAL MATCH (order:Order {id: $changed})
RETURN order, $userErrors AS userErrors
