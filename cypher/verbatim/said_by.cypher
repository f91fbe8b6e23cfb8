// Who said it.
//
// owner    support
// inverse  Customer.verbatims
// reads    Customer
MATCH (verbatim)-[:SAID_BY]->(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
