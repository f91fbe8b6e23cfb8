// The person who has it; null for a need of a household or an organization.
//
// owner    product
// inverse  Customer.needs
// reads    Customer
MATCH (need)<-[:HAS_NEED]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
