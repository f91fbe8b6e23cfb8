// The last needs of customers.
UNWIND $keys AS key
MATCH (customer:Customer {id: key})
RETURN key, COLLECT {
  MATCH (customer)-[:HAS_NEED]->(need:Need)
  WHERE need.status IN $statuses
  WITH need ORDER BY need.raisedAt DESC, need.id LIMIT $first
  RETURN need {.id, .statement, .status, .basis, raisedAt: toString(need.raisedAt), neededBy: toString(need.neededBy)}
} AS found
