// The last orders of customers.
UNWIND $keys AS key
MATCH (customer:Customer {id: key})
RETURN key, COLLECT {
  MATCH (customer)-[:PLACED]->(order:Order)
  WITH order ORDER BY order.orderedAt DESC, order.id LIMIT $first
  RETURN order {.id, .number, .status, orderedAt: toString(order.orderedAt)}
} AS found
