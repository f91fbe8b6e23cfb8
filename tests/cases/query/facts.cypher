CYPHER 5
CALL () {  // query/facts.cypher
  MATCH (fact:Fact)
  WITH fact
  WHERE fact.notedAt IS NOT NULL
  ORDER BY fact.notedAt DESC, fact.id
  LIMIT $p.p1
  CALL (fact) {  // fact/basis.cypher
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:HAS_FACT]-(owner)
      MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
      WHERE judgement.at <= coalesce(null, datetime($p.p2)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
        AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
      RETURN judgement
      ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    }
    WITH CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([fact.attribute, fact.value, c1]) AS c2
}
CALL () {  // query/facts.cypher
  MATCH (fact:Fact)
  WITH fact
  RETURN count(fact) AS c3
}
RETURN [[c2, c3]] AS row
