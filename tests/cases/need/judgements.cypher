CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  CALL (need) {  // need/judgements.cypher
    MATCH (need)<-[:JUDGES]-(judgement:Judgement)
    WITH judgement
    WHERE judgement.at IS NOT NULL
    ORDER BY judgement.at DESC, judgement.id
    LIMIT $p.p2
    RETURN collect([toString(judgement.at), judgement.verdict]) AS c1
  }
  CALL (need) {  // need/judgements.cypher
    MATCH (need)<-[:JUDGES]-(judgement:Judgement)
    WITH judgement
    RETURN count(judgement) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
