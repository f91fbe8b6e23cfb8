// Whom it credits; null where nobody is named.
//
// owner    sales
// inverse  Customer.corrections
// reads    Customer
MATCH (correction)<-[:CREDITED]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
