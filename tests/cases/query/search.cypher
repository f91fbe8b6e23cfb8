CYPHER 5
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p1.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p2, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, $p.p1.text AS words, CASE WHEN node:Household THEN node END AS household, CASE WHEN node:Organization THEN node END AS organization, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Need THEN node END AS need, CASE WHEN node:Verbatim THEN node END AS verbatim, CASE WHEN node:Interaction THEN node END AS interaction
  WHERE at >= datetime($p.p3)
    AND at <= datetime($p.p4)
    AND (verbatim IS NOT NULL AND verbatim.language = $p.p5)
    AND score IS NOT NULL
  ORDER BY score DESC, node.id
  LIMIT $p.p6
  RETURN collect([CASE WHEN verbatim IS NOT NULL THEN [verbatim.text] END]) AS c1
}
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p7.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p8, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Verbatim THEN node END AS verbatim
  WHERE score IS NOT NULL
  ORDER BY score DESC, node.id
  LIMIT $p.p6
  CALL (verbatim) {  // verbatim/said_by.cypher
    MATCH (verbatim)-[:SAID_BY]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c2
  }
  RETURN collect([toString(at), CASE WHEN node IS NOT NULL THEN [head([index IN range(0, size($p.p9) - 1) WHERE $p.p9[index] IN labels(node)]), [node.id]] END, CASE WHEN product IS NOT NULL THEN [product.name] END, type, CASE WHEN verbatim IS NOT NULL THEN [c2] END]) AS c3
}
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p7.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p8, [type])
  WITH node
  RETURN count(*) AS c4
}
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p7.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p8, [type])
  WITH type
  WITH type AS k5,
       count(*) AS m6
  WITH k5, m6
  ORDER BY k5 IS NULL, k5
  LIMIT $p.p10
  RETURN collect([[k5], m6]) AS c7
}
RETURN [c1, [c3, c4, c7]] AS row
