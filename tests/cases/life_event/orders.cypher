CYPHER 5
CALL () {
  MATCH (lifeEvent:LifeEvent {id: $p.p1})
  CALL (lifeEvent) {  // life_event/orders.cypher
    MATCH (lifeEvent)<-[:FOR_OCCASION]-(order:Order)
    WITH order
    WHERE order.orderedAt IS NOT NULL
    ORDER BY order.orderedAt DESC, order.id
    LIMIT $p.p2
    RETURN collect([order.number]) AS c1
  }
  CALL (lifeEvent) {  // life_event/orders.cypher
    MATCH (lifeEvent)<-[:FOR_OCCASION]-(order:Order)
    WITH order
    RETURN count(order) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
