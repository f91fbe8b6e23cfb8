// The orders she placed, latest first.
//
// Cancelled ones are among them, and orders that somebody else paid; orders she paid for others are in `payments`.
//
// owner    sales
// order    orderedAt desc
// inverse  Order.customer
// reads    Order
MATCH (customer)-[:PLACED]->(order:Order)
RETURN order
