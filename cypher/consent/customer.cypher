// Who said it.
//
// owner    support
// reads    Customer
MATCH (consent)<-[:GAVE_CONSENT]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
