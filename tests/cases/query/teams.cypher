CYPHER 5
CALL () {  // query/teams.cypher
  MATCH (team:Team)
  WITH team
  WHERE team.name IS NOT NULL
  ORDER BY team.name, team.id
  LIMIT $p.p1
  RETURN collect([team.name]) AS c1
}
CALL () {  // query/teams.cypher
  MATCH (team:Team)
  WITH team
  RETURN count(team) AS c2
}
RETURN [[c1, c2]] AS row
