CYPHER 5
CALL () {
  MATCH (judgement:Judgement {id: $p.p1})
  CALL (judgement) {  // judgement/fact.cypher
    MATCH (judgement)-[:JUDGES]->(fact:Fact)
    WITH fact ORDER BY fact.id LIMIT 1
    RETURN collect([fact.value])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
