CYPHER 5
CALL () {  // query/customers.cypher
  MATCH (customer:Customer)
  WITH customer
  WHERE customer.id IS NOT NULL
  ORDER BY customer.id
  LIMIT $p.p1
  RETURN collect([customer.displayName]) AS c1
}
CALL () {  // query/customers.cypher
  MATCH (customer:Customer)
  WITH customer
  RETURN count(customer) AS c2
}
RETURN [[c1, c2]] AS row
