CYPHER 5
CALL () {  // mutation/record_life_event.cypher
  OPTIONAL MATCH (lifeEvent:LifeEvent {id: $p.p1})
  WITH lifeEvent, $p.p2 AS userErrors
  CALL (lifeEvent) {  // life_event/customers.cypher
    MATCH (lifeEvent)<-[:EXPERIENCES]-(customer:Customer)
    WITH DISTINCT customer
    ORDER BY customer.displayName IS NULL, customer.displayName, customer.id
    LIMIT $p.p3
    RETURN collect([customer.displayName]) AS c1
  }
  RETURN collect([CASE WHEN lifeEvent IS NOT NULL THEN [toString(lifeEvent.date), lifeEvent.id, lifeEvent.kind, lifeEvent.text, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
