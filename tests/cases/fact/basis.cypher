CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
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
  RETURN collect([fact.reportedBasis, c1])[0] AS c2
}
CALL () {
  MATCH (fact:Fact {id: $p.p3})
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
    RETURN collect(value)[0] AS c3
  }
  RETURN collect([fact.reportedBasis, c3])[0] AS c4
}
RETURN [c2, c4] AS row
