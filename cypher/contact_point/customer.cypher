// The person it reaches.
//
// owner    support
// inverse  Customer.contactPoints
// reads    Customer
MATCH (contactPoint)<-[:REACHABLE_AT]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
