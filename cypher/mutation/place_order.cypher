// Writes down a purchase with its lines, and for whom each was bought.
//
// The same key again brings the order up to date: lines that are not named stay. One that is called off is not taken back, see
// cancelOrder.
//
// owner    sales
// reads    Order
OPTIONAL MATCH (order:Order {id: $changed})
RETURN order, $userErrors AS userErrors
