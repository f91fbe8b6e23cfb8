// The orders that were placed for it.
//
// owner    sales
// order    orderedAt desc
// inverse  Order.occasion
// reads    Order
MATCH (lifeEvent)<-[:FOR_OCCASION]-(order:Order)
RETURN order
