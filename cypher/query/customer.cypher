// One customer by her id.
//
// owner    support
// param    id  Her permanent id, which starts with `cus_`; another one gives null.
// reads    Customer
MATCH (customer:Customer {id: $id})
RETURN customer
