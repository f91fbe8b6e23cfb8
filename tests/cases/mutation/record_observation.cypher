CYPHER 5
CALL () {  // mutation/record_observation.cypher
  OPTIONAL MATCH (observation:Observation {id: $p.p1})
  WITH observation, $p.p2 AS userErrors
  CALL (observation) {  // observation/customer.cypher
    MATCH (observation)<-[:WAS_OBSERVED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (observation) {  // observation/interaction.cypher
    MATCH (observation)-[:NOTED_IN]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.kind])[0] AS c2
  }
  CALL (observation) {  // observation/team.cypher
    MATCH (observation)-[:SERVED_BY]->(team:Team)
    WITH team ORDER BY team.id LIMIT 1
    RETURN collect([team.name])[0] AS c3
  }
  RETURN collect([CASE WHEN observation IS NOT NULL THEN [observation.author, toString(observation.expiresAt), observation.id, toString(observation.notedAt), observation.text, c1, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
