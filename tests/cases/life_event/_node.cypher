CYPHER 5
CALL () {
  MATCH (lifeEvent:LifeEvent {id: $p.p1})
  RETURN collect([lifeEvent.id, lifeEvent.kind, lifeEvent.text, toString(lifeEvent.date), toString(lifeEvent.notedAt), lifeEvent.basis])[0] AS c1
}
RETURN [c1] AS row
