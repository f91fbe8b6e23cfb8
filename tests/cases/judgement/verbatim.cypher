CYPHER 5
CALL () {
  MATCH (judgement:Judgement {id: $p.p1})
  CALL (judgement) {  // judgement/verbatim.cypher
    MATCH (judgement)-[:GIVEN_IN]->(verbatim:Verbatim)
    WITH verbatim ORDER BY verbatim.id LIMIT 1
    RETURN collect([verbatim.text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
