// Who was asked.
//
// owner    marketing
// inverse  Customer.surveys
// reads    Customer
MATCH (survey)-[:SENT_TO]->(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
