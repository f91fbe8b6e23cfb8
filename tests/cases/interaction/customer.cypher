CYPHER 5
CALL () {
  MATCH (interaction:Interaction {id: $p.p1})
  CALL (interaction) {  // interaction/customer.cypher
    MATCH (interaction)<-[:TOOK_PART_IN]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
