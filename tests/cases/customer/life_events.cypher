CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/life_events.cypher
    MATCH (customer)-[:EXPERIENCES]->(lifeEvent:LifeEvent)
    WITH DISTINCT lifeEvent
    WITH lifeEvent
    WHERE lifeEvent.date IS NOT NULL
    ORDER BY lifeEvent.date DESC, lifeEvent.id
    LIMIT $p.p2
    RETURN collect([toString(lifeEvent.date), lifeEvent.text]) AS c1
  }
  CALL (customer) {  // customer/life_events.cypher
    MATCH (customer)-[:EXPERIENCES]->(lifeEvent:LifeEvent)
    WITH DISTINCT lifeEvent
    RETURN count(lifeEvent) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
