// Whose life it describes.
//
// owner    support
// inverse  Customer.lifeContexts
// reads    Customer
MATCH (lifeContext)<-[:LIVES_IN_CONTEXT]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
