CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  CALL (need) {  // need/life_events.cypher
    MATCH (need)-[:ABOUT]->(lifeEvent:LifeEvent)
    WITH lifeEvent
    WHERE lifeEvent.date IS NOT NULL
    ORDER BY lifeEvent.date, lifeEvent.id
    LIMIT $p.p2
    RETURN collect([toString(lifeEvent.date), lifeEvent.text]) AS c1
  }
  CALL (need) {  // need/life_events.cypher
    MATCH (need)-[:ABOUT]->(lifeEvent:LifeEvent)
    WITH lifeEvent
    RETURN count(lifeEvent) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
