// Who said it.
//
// owner    support
// reads    Customer
MATCH (judgement)<-[:GAVE]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
