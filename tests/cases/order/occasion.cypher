CYPHER 5
CALL () {  // query/order.cypher
  MATCH (order:Order {id: $p.p1})
  WITH order
  CALL (order) {  // order/occasion.cypher
    MATCH (order)-[:FOR_OCCASION]->(lifeEvent:LifeEvent)
    WITH lifeEvent ORDER BY lifeEvent.date, lifeEvent.id LIMIT 1
    RETURN collect([toString(lifeEvent.date), lifeEvent.text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
