CYPHER 5
CALL () {
  MATCH (judgement:Judgement {id: $p.p1})
  CALL (judgement) {  // judgement/need.cypher
    MATCH (judgement)-[:JUDGES]->(need:Need)
    WITH need ORDER BY need.id LIMIT 1
    RETURN collect([need.basis, toString(need.confirmedAt), toString(need.resolvedAt), need.statement, need.status])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
