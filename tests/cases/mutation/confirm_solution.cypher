CYPHER 5
CALL () {  // mutation/confirm_solution.cypher
  OPTIONAL MATCH (judgement:Judgement {id: $p.p1})
  WITH judgement, $p.p2 AS userErrors
  CALL (judgement) {  // judgement/customer.cypher
    MATCH (judgement)<-[:GAVE]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (judgement) {  // judgement/interaction.cypher
    MATCH (judgement)-[:GIVEN_IN]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.kind])[0] AS c2
  }
  CALL (judgement) {  // judgement/need.cypher
    MATCH (judgement)-[:JUDGES]->(need:Need)
    WITH need ORDER BY need.id LIMIT 1
    RETURN collect([need.basis, toString(need.confirmedAt), toString(need.resolvedAt), need.statement, need.status])[0] AS c3
  }
  RETURN collect([CASE WHEN judgement IS NOT NULL THEN [toString(judgement.at), judgement.verdict, c1, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
