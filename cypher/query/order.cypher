// One order by its id.
//
// owner    sales
// param    id  Its permanent id, which starts with `ord_`; another one gives null.
// reads    Order
MATCH (order:Order {id: $id})
RETURN order
