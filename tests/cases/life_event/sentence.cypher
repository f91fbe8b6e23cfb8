CYPHER 5
CALL () {
  MATCH (lifeEvent:LifeEvent {id: $p.p1})
  CALL (lifeEvent) {  // life_event/sentence.cypher
    WITH 'On ' + toString(lifeEvent.date) + ': “' + lifeEvent.text + '”.' AS text, [lifeEvent.id] AS factIds
    RETURN collect([factIds, text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
