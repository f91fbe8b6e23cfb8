// The person it was with; the first by id where several took part.
//
// owner    support
// reads    Customer
MATCH (interaction)<-[:TOOK_PART_IN]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
