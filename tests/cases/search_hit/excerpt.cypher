CYPHER 5
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p1.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p2, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, $p.p1.text AS words, CASE WHEN node:Household THEN node END AS household, CASE WHEN node:Organization THEN node END AS organization, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Need THEN node END AS need, CASE WHEN node:Verbatim THEN node END AS verbatim, CASE WHEN node:Interaction THEN node END AS interaction
  WHERE score IS NOT NULL
  ORDER BY score DESC, node.id
  LIMIT $p.p3
  CALL (node, type, score, at, words, household, organization, product, need, verbatim, interaction) {  // search_hit/excerpt.cypher
    WITH node, words, [text IN [node.displayName, node.name, node.sku, node.statement, node.text, node.summary, node.goal] WHERE text IS NOT NULL] AS texts
    WITH [left(coalesce(reduce(whole = head(texts), text IN tail(texts) | whole + '\n' + text), ''), 10000), words] AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1]) AS c2
}
RETURN [c2] AS row
