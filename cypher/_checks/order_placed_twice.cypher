// An order was placed by one customer, by one organization, or by a guest.
//
// owner    sales
MATCH (order:Order)
WITH order, COUNT { ()-[:PLACED]->(order) } AS placers
WHERE placers > 1
RETURN order.id AS id, 'was placed by ' + placers AS problem
