CYPHER 5
CALL () {
  MATCH (source:Source {id: $p.p1})
  RETURN collect([source.id, source.name, source.system, source.kind, source.coverage, source.timeZone, source.currency, source.licence])[0] AS c1
}
RETURN [c1] AS row
