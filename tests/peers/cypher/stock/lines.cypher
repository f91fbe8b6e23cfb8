// The lines of orders.
UNWIND $keys AS key
MATCH (order:Order {id: key})
RETURN key, COLLECT {
  MATCH (order)-[:CONTAINS]->(line:OrderLine)
  WITH line ORDER BY line.position, line.id LIMIT 20
  RETURN line {.id, .position, .quantity, .paidMinor, .currency}
} AS found
