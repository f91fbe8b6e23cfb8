CYPHER 5
CALL () {
  MATCH (lifeEvent:LifeEvent {id: $p.p1})
  CALL (lifeEvent) {  // life_event/customers.cypher
    MATCH (lifeEvent)<-[:EXPERIENCES]-(customer:Customer)
    WITH DISTINCT customer
    ORDER BY customer.displayName IS NULL, customer.displayName, customer.id
    LIMIT $p.p2
    RETURN collect([customer.displayName]) AS c1
  }
  CALL (lifeEvent) {  // life_event/customers.cypher
    MATCH (lifeEvent)<-[:EXPERIENCES]-(customer:Customer)
    WITH DISTINCT customer
    RETURN count(customer) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
