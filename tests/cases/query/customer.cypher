CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (customer:Customer {id: $p.p1})
  WITH customer
  RETURN collect([customer.displayName])[0] AS c1
}
RETURN [c1] AS row
