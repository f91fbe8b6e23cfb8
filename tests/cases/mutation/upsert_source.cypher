CYPHER 5
CALL () {  // mutation/upsert_source.cypher
  OPTIONAL MATCH (source:Source {id: $p.p1})
  WITH source, $p.p2 AS userErrors
  RETURN collect([CASE WHEN source IS NOT NULL THEN [source.coverage, source.currency, source.id, source.kind, source.name, source.system, source.timeZone] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c1
}
RETURN [c1] AS row
