// What she said to it last, or to the same value of the same attribute in the same context, whoever had noted that.
//
// Her word holds for all that was noted until then, and for whatever is concluded or assumed afterwards: what she rejected is not
// concluded again. What she or somebody who listened says later stands for itself.
//
// owner    support
// param    asOf     Counts what she said until then; until now when left out.
// param    knownAt  Counts what we knew at that moment; all we know when left out.
// reads    Fact Judgement
MATCH (fact)<-[:HAS_FACT]-(owner)
MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
WHERE judgement.at <= coalesce($asOf, $now) AND judgement.knownSince <= coalesce($knownAt, judgement.knownSince)
  AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
RETURN judgement ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
