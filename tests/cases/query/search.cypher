CYPHER 5
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p1.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p2, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Verbatim THEN node END AS verbatim
  WHERE score IS NOT NULL
  ORDER BY score DESC, node.id
  LIMIT $p.p3
  CALL (verbatim) {  // verbatim/said_by.cypher
    MATCH (verbatim)-[:SAID_BY]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([type, toString(at), CASE WHEN node IS NOT NULL THEN [head([index IN range(0, size($p.p4) - 1) WHERE $p.p4[index] IN labels(node)]), [node.id]] END, CASE WHEN product IS NOT NULL THEN [product.name] END, CASE WHEN verbatim IS NOT NULL THEN [c1] END]) AS c2
}
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p1.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p2, [type])
  WITH node
  RETURN count(node) AS c3
}
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p1.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p2, [type])
  WITH type
  WITH type AS k4,
       count(*) AS m5
  WITH k4, m5
  ORDER BY k4 IS NULL, k4
  LIMIT $p.p5
  RETURN collect([[k4], m5]) AS c6
}
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p6.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p7, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, $p.p6.text AS words, CASE WHEN node:Household THEN node END AS household, CASE WHEN node:Organization THEN node END AS organization, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Need THEN node END AS need, CASE WHEN node:Verbatim THEN node END AS verbatim, CASE WHEN node:Interaction THEN node END AS interaction
  WHERE at >= datetime($p.p8)
    AND at <= datetime($p.p9)
    AND (verbatim IS NOT NULL AND verbatim.language = $p.p10)
    AND score IS NOT NULL
  ORDER BY score DESC, node.id
  LIMIT $p.p3
  RETURN collect([CASE WHEN verbatim IS NOT NULL THEN [verbatim.text] END]) AS c7
}
RETURN [[c2, c3, c6], c7] AS row
