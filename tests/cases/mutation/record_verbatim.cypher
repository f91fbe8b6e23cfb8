CYPHER 5
CALL () {  // mutation/record_verbatim.cypher
  OPTIONAL MATCH (verbatim:Verbatim {id: $p.p1})
  WITH verbatim, $p.p2 AS userErrors
  CALL (verbatim) {  // verbatim/about_experience_of.cypher
    MATCH (verbatim)-[:ABOUT_EXPERIENCE_OF]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (verbatim) {  // verbatim/interaction.cypher
    MATCH (verbatim)-[:IN]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.kind])[0] AS c2
  }
  CALL (verbatim) {  // verbatim/said_by.cypher
    MATCH (verbatim)-[:SAID_BY]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c3
  }
  RETURN collect([[item IN userErrors | [item.code, item.message, item.path]], CASE WHEN verbatim IS NOT NULL THEN [verbatim.id, verbatim.text, c1, c2, c3] END])[0] AS c4
}
RETURN [c4] AS row
