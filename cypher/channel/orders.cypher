// The orders placed through it, latest first, the cancelled ones among them.
//
// owner    sales
// order    orderedAt desc
// inverse  Order.channel
// reads    Order
MATCH (channel)<-[:VIA]-(order:Order)
RETURN order
