CYPHER 5
CALL () {  // query/life_events.cypher
  MATCH (lifeEvent:LifeEvent)
  WHERE lifeEvent.date >= coalesce(date($p.p1), date('-999999999-01-01')) AND lifeEvent.date < coalesce(date($p.p2), date('+999999999-12-31'))
  WITH lifeEvent
  WHERE lifeEvent.date IS NOT NULL
  ORDER BY lifeEvent.date, lifeEvent.id
  LIMIT $p.p3
  RETURN collect([toString(lifeEvent.date), lifeEvent.text]) AS c1
}
CALL () {  // query/life_events.cypher
  MATCH (lifeEvent:LifeEvent)
  WHERE lifeEvent.date >= coalesce(date($p.p1), date('-999999999-01-01')) AND lifeEvent.date < coalesce(date($p.p2), date('+999999999-12-31'))
  WITH lifeEvent
  RETURN count(lifeEvent) AS c2
}
CALL () {  // query/life_events.cypher
  MATCH (lifeEvent:LifeEvent)
  WHERE lifeEvent.date >= coalesce(date($p.p4), date('-999999999-01-01')) AND lifeEvent.date < coalesce(date($p.p4), date('+999999999-12-31'))
  WITH lifeEvent
  WHERE lifeEvent.date IS NOT NULL
  ORDER BY lifeEvent.date, lifeEvent.id
  LIMIT $p.p3
  RETURN collect([toString(lifeEvent.date), lifeEvent.text]) AS c3
}
CALL () {  // query/life_events.cypher
  MATCH (lifeEvent:LifeEvent)
  WHERE lifeEvent.date >= coalesce(date($p.p4), date('-999999999-01-01')) AND lifeEvent.date < coalesce(date($p.p4), date('+999999999-12-31'))
  WITH lifeEvent
  RETURN count(lifeEvent) AS c4
}
RETURN [[c1, c2], [c3, c4]] AS row
