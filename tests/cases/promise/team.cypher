CYPHER 5
CALL () {
  MATCH (promise:Promise {id: $p.p1})
  CALL (promise) {  // promise/team.cypher
    MATCH (promise)-[:SERVED_BY]->(team:Team)
    WITH team ORDER BY team.id LIMIT 1
    RETURN collect([team.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
