// The people whose event it is.
//
// owner    support
// order    displayName
// inverse  Customer.lifeEvents
// reads    Customer
MATCH (lifeEvent)<-[:EXPERIENCES]-(customer:Customer)
RETURN DISTINCT customer
