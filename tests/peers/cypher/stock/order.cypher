// Orders by id.
UNWIND $keys AS key
MATCH (order:Order {id: key})
RETURN key, order {.id, .number, .status, orderedAt: toString(order.orderedAt)} AS found
