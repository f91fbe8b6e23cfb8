CYPHER 5
CALL () {
  MATCH (interaction:Interaction {id: $p.p1})
  CALL (interaction) {  // interaction/customers.cypher
    MATCH (interaction)<-[:TOOK_PART_IN]-(customer:Customer)
    WITH DISTINCT customer
    ORDER BY customer.displayName IS NULL, customer.displayName, customer.id
    LIMIT $p.p2
    RETURN collect([customer.displayName]) AS c1
  }
  CALL (interaction) {  // interaction/customers.cypher
    MATCH (interaction)<-[:TOOK_PART_IN]-(customer:Customer)
    WITH DISTINCT customer
    RETURN count(customer) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
