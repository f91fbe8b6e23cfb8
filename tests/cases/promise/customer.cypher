CYPHER 5
CALL () {
  MATCH (promise:Promise {id: $p.p1})
  CALL (promise) {  // promise/customer.cypher
    MATCH (promise)<-[:WAS_PROMISED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
