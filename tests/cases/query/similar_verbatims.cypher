CYPHER 5
CALL () {  // query/similar_verbatims.cypher
  CALL db.index.vector.queryNodes('verbatim_embedding', 1000, $p.p1) YIELD node, score
  WITH node AS verbatim, score WHERE node:Verbatim
  WITH verbatim, score
  WHERE score IS NOT NULL
  ORDER BY score DESC, verbatim.id
  LIMIT $p.p2
  CALL (verbatim) {  // verbatim/interaction.cypher
    MATCH (verbatim)-[:IN]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    CALL (interaction) {  // interaction/team.cypher
      MATCH (interaction)-[:SERVED_BY]->(team:Team)
      WITH team ORDER BY team.id LIMIT 1
      RETURN collect([team.name])[0] AS c1
    }
    RETURN collect([c1])[0] AS c2
  }
  CALL (verbatim) {  // verbatim/said_by.cypher
    MATCH (verbatim)-[:SAID_BY]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c3
  }
  RETURN collect([score, CASE WHEN verbatim IS NOT NULL THEN [verbatim.text, c2, c3] END]) AS c4
}
RETURN [c4] AS row
