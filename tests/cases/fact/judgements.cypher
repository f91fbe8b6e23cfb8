CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/judgements.cypher
    MATCH (fact)<-[:JUDGES]-(judgement:Judgement)
    WITH judgement
    WHERE judgement.at IS NOT NULL
    ORDER BY judgement.at DESC, judgement.id
    LIMIT $p.p2
    RETURN collect([toString(judgement.at), judgement.verdict]) AS c1
  }
  CALL (fact) {  // fact/judgements.cypher
    MATCH (fact)<-[:JUDGES]-(judgement:Judgement)
    WITH judgement
    RETURN count(judgement) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
CALL () {
  MATCH (fact:Fact {id: $p.p3})
  CALL (fact) {  // fact/judgements.cypher
    MATCH (fact)<-[:JUDGES]-(judgement:Judgement)
    WITH judgement
    WHERE judgement.at IS NOT NULL
    ORDER BY judgement.at DESC, judgement.id
    LIMIT $p.p2
    RETURN collect([toString(judgement.at), judgement.verdict]) AS c4
  }
  CALL (fact) {  // fact/judgements.cypher
    MATCH (fact)<-[:JUDGES]-(judgement:Judgement)
    WITH judgement
    RETURN count(judgement) AS c5
  }
  RETURN collect([[c4, c5]])[0] AS c6
}
RETURN [c3, c6] AS row
