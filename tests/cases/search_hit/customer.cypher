CYPHER 5
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p1.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p2, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, $p.p1.text AS words, CASE WHEN node:Household THEN node END AS household, CASE WHEN node:Organization THEN node END AS organization, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Need THEN node END AS need, CASE WHEN node:Verbatim THEN node END AS verbatim, CASE WHEN node:Interaction THEN node END AS interaction
  WHERE score IS NOT NULL
  ORDER BY score DESC, node.id
  LIMIT $p.p3
  CALL (node, type, score, at, words, household, organization, product, need, verbatim, interaction) {  // search_hit/customer.cypher
    CALL (node) {
      WITH node WHERE node:Customer
      RETURN node AS customer
      UNION MATCH (node)-[:SAID_BY|HAS_NEED|TOOK_PART_IN]-(customer:Customer)
      RETURN customer
    }
    WITH customer ORDER BY customer.id LIMIT 1
    WITH customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1]) AS c2
}
CALL () {  // query/search.cypher
  CALL db.index.fulltext.queryNodes('search_terms', $p.p4.query) YIELD node, score
  WITH node, score, toUpper(head(labels(node))) AS type
  WHERE type IN coalesce($p.p5, [type])
  WITH node, type, score, coalesce(node.saidAt, node.raisedAt, node.startedAt) AS at, $p.p4.text AS words, CASE WHEN node:Household THEN node END AS household, CASE WHEN node:Organization THEN node END AS organization, CASE WHEN node:Product THEN node END AS product, CASE WHEN node:Need THEN node END AS need, CASE WHEN node:Verbatim THEN node END AS verbatim, CASE WHEN node:Interaction THEN node END AS interaction
  CALL (node, type, score, at, words, household, organization, product, need, verbatim, interaction) {  // search_hit/customer.cypher
    CALL (node) {
      WITH node WHERE node:Customer
      RETURN node AS customer
      UNION MATCH (node)-[:SAID_BY|HAS_NEED|TOOK_PART_IN]-(customer:Customer)
      RETURN customer
    }
    WITH customer ORDER BY customer.id LIMIT 1
    WITH customer
    WHERE customer.displayName STARTS WITH $p.p6
    WITH 1 AS one LIMIT 1
    RETURN count(one) > 0 AS e3
  }
  WITH node, type, score, at, words, household, organization, product, need, verbatim, interaction, e3
  WHERE e3
    AND score IS NOT NULL
  ORDER BY score DESC, node.id
  LIMIT $p.p3
  CALL (node, type, score, at, words, household, organization, product, need, verbatim, interaction) {  // search_hit/customer.cypher
    CALL (node) {
      WITH node WHERE node:Customer
      RETURN node AS customer
      UNION MATCH (node)-[:SAID_BY|HAS_NEED|TOOK_PART_IN]-(customer:Customer)
      RETURN customer
    }
    WITH customer ORDER BY customer.id LIMIT 1
    WITH customer
    WHERE customer IS NOT NULL
    RETURN collect([customer.addressAs])[0] AS c4
  }
  RETURN collect([type, c4]) AS c5
}
RETURN [c2, c5] AS row
