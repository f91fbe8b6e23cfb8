// The customer whom it is about: the one who was found, whose need it is, who said it, or who took part; the first by id of several.
//
// owner    support
// reads    Customer
CALL (node) {
  WITH node WHERE node:Customer
  RETURN node AS customer
  UNION MATCH (node)-[:SAID_BY|HAS_NEED|TOOK_PART_IN]-(customer:Customer)
  RETURN customer
}
RETURN customer ORDER BY customer.id LIMIT 1
