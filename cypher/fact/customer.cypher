// The person it is known of; null for a fact of a household or an organization.
//
// owner    support
// reads    Customer
MATCH (fact)<-[:HAS_FACT]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
