// To whom it was promised.
//
// owner    support
// reads    Customer
MATCH (promise)<-[:WAS_PROMISED]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
