CYPHER 5
CALL () {
  MATCH (lifeContext:LifeContext {id: $p.p1})
  CALL (lifeContext) {  // life_context/customer.cypher
    MATCH (lifeContext)<-[:LIVES_IN_CONTEXT]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
