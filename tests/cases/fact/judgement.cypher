CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/judgement.cypher
    MATCH (fact)<-[:HAS_FACT]-(owner)
    MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
    WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p3)) AND judgement.knownSince <= coalesce(datetime($p.p4), judgement.knownSince)
      AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
    WITH judgement ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    RETURN collect([judgement.verdict])[0] AS c1
  }
  CALL (fact) {  // fact/judgement.cypher
    MATCH (fact)<-[:HAS_FACT]-(owner)
    MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
    WHERE judgement.at <= coalesce(datetime($p.p4), datetime($p.p3)) AND judgement.knownSince <= coalesce(datetime($p.p4), judgement.knownSince)
      AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
    WITH judgement ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    RETURN collect([toString(judgement.at), judgement.verdict])[0] AS c2
  }
  RETURN collect([c1, c2])[0] AS c3
}
CALL () {
  MATCH (fact:Fact {id: $p.p5})
  CALL (fact) {  // fact/judgement.cypher
    MATCH (fact)<-[:HAS_FACT]-(owner)
    MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
    WHERE judgement.at <= coalesce(datetime($p.p4), datetime($p.p3)) AND judgement.knownSince <= coalesce(datetime($p.p4), judgement.knownSince)
      AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
    WITH judgement ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    RETURN collect([toString(judgement.at), judgement.verdict])[0] AS c4
  }
  RETURN collect([c4])[0] AS c5
}
CALL () {
  MATCH (fact:Fact {id: $p.p6})
  CALL (fact) {  // fact/judgement.cypher
    MATCH (fact)<-[:HAS_FACT]-(owner)
    MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
    WHERE judgement.at <= coalesce(datetime($p.p4), datetime($p.p3)) AND judgement.knownSince <= coalesce(datetime($p.p4), judgement.knownSince)
      AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
    WITH judgement ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    RETURN collect([judgement.verdict])[0] AS c6
  }
  RETURN collect([c6])[0] AS c7
}
RETURN [c3, c5, c7] AS row
