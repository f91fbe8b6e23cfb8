CYPHER 5
CALL () {
  MATCH (observation:Observation {id: $p.p1})
  CALL (observation) {  // observation/customer.cypher
    MATCH (observation)<-[:WAS_OBSERVED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
