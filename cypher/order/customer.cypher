// The person who placed it; null for an order of an organization. Who paid is said by `payers`.
//
// owner    sales
// inverse  Customer.orders
// reads    Customer
MATCH (order)<-[:PLACED]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
