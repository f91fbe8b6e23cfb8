CYPHER 5
CALL () {  // mutation/upsert_team.cypher
  OPTIONAL MATCH (team:Team {id: $p.p1})
  WITH team, $p.p2 AS userErrors
  RETURN collect([CASE WHEN team IS NOT NULL THEN [team.id, team.name, team.purpose] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c1
}
RETURN [c1] AS row
