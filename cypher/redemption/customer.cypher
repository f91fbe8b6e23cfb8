// Who used it.
//
// owner    marketing
// inverse  Customer.redemptions
// reads    Customer
MATCH (redemption)<-[:REDEEMED]-(customer:Customer)
RETURN customer ORDER BY customer.id LIMIT 1
