// The people who took part in it.
//
// owner    support
// order    displayName
// inverse  Customer.interactions
// reads    Customer
MATCH (interaction)<-[:TOOK_PART_IN]-(customer:Customer)
RETURN DISTINCT customer
