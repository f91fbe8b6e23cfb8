// Whose life it is about.
//
// owner    support
// reads    Customer
MATCH (observation)<-[:WAS_OBSERVED]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
