CYPHER 5
CALL () {
  MATCH (lifeEvent:LifeEvent {id: $p.p1})
  RETURN collect([lifeEvent.basis, toString(lifeEvent.date), lifeEvent.id, lifeEvent.kind, toString(lifeEvent.notedAt), lifeEvent.text])[0] AS c1
}
RETURN [c1] AS row
