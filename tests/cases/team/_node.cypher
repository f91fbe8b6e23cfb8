CYPHER 5
CALL () {
  MATCH (team:Team {id: $p.p1})
  RETURN collect([team.id, team.name, team.purpose])[0] AS c1
}
RETURN [c1] AS row
