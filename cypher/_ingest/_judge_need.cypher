// Works out basis and status of needs anew from what was reported of them and what was said to them last, whichever came first.
//
// What she says counts more than what we report: a rejected need is refuted, a confirmed one is stated, a solved one is both. A need
// that nobody said anything to stays as reported.
//
// owner    support
// param    batch  Holds rows: those of needs or of judgements that were just written.
UNWIND $batch.rows AS row
MATCH (need:Need {id: coalesce(row.need, row.id)})
CALL (need) {
  MATCH (need)<-[:JUDGES]-(judgement:Judgement)
  RETURN judgement.verdict AS verdict, judgement.at AS at ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
}
SET need.basis = CASE verdict WHEN 'REJECTED' THEN need.reportedBasis ELSE 'STATED' END,
    need.status = CASE WHEN verdict = 'REJECTED' THEN 'REFUTED' WHEN verdict = 'RESOLVED' THEN 'RESOLVED'
                       WHEN need.reportedStatus = 'REFUTED' THEN 'OPEN' ELSE need.reportedStatus END,
    need.resolvedAt = CASE WHEN verdict = 'REJECTED' THEN null
                           WHEN verdict = 'CONFIRMED' OR need.reportedResolvedAt < at THEN need.reportedResolvedAt ELSE at END,
    need.confirmedAt = CASE verdict WHEN 'REJECTED' THEN null WHEN 'RESOLVED' THEN at ELSE need.reportedConfirmedAt END
