CYPHER 5
CALL () {
  MATCH (source:Source {id: $p.p1})
  RETURN collect([source.coverage, source.currency, source.id, source.kind, source.licence, source.name, source.system, source.timeZone])[0] AS c1
}
RETURN [c1] AS row
