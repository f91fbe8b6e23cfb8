CYPHER 5
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p1.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p2, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, $p.p1.text AS words, CASE WHEN node:Household THEN node END AS household, CASE WHEN node:Organization THEN node END AS organization, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Need THEN node END AS need, CASE WHEN node:Verbatim THEN node END AS verbatim, CASE WHEN node:Interaction THEN node END AS interaction
  WHERE type IS NOT NULL
    AND score IS NOT NULL
  ORDER BY type, at IS NULL, at DESC, score DESC, node.id
  LIMIT $p.p3
  CALL (node, type, score, at, words, household, organization, product, need, verbatim, interaction) {  // search_hit/team.cypher
    CALL (node) {
      MATCH (node)-[:SERVED_BY]->(team:Team) RETURN team
      UNION MATCH (node:Verbatim)-[:IN]->()-[:SERVED_BY]->(team:Team) RETURN team
      UNION MATCH (node:Verbatim)-[:IN]->(:SurveyResponse)<-[:ANSWERED_BY]-(:Survey)-[:SERVED_BY]->(team:Team) RETURN team
    }
    WITH team ORDER BY team.id LIMIT 1
    WITH team
    WHERE team IS NOT NULL
    RETURN collect([team.name])[0] AS c1
  }
  RETURN collect([toString(at), type, c1]) AS c2
}
RETURN [c2] AS row
