CYPHER 5
CALL () {
  MATCH (interaction:Interaction {id: $p.p1})
  CALL (interaction) {  // interaction/order.cypher
    MATCH (interaction)-[:ABOUT]->(order:Order)
    WITH order ORDER BY order.id LIMIT 1
    RETURN collect([order.number])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
