// Notes that one customer is another: from now on she is read as the canonical one.
//
// Nothing is deleted or overwritten. The fragment loses the label by which people are read and keeps the one by which records name
// her; what was merged into her before follows her. Her edges move with `_settle`, in the same transaction. Where either of the two
// is merged already, or both are one, there is no row.
//
// owner    marketing
// param    batch  Holds fragment, canonical and decision: its id, rule, decidedBy, score, reasons, marks and at.
MATCH (fragment:CustomerRecord {id: $batch.fragment})
MATCH (canonical:CustomerRecord {id: $batch.canonical})
SET fragment.id = fragment.id, canonical.id = canonical.id  // Both are locked before anybody asks whether they are merged.
WITH fragment, canonical WHERE fragment:Customer AND canonical:Customer AND fragment <> canonical
REMOVE fragment:Customer
SET fragment.mergedInto = [canonical.id], fragment.canonicalId = canonical.id
CREATE (mergeDecision:MergeDecision {id: $batch.decision.id})
SET mergeDecision.rule = $batch.decision.rule, mergeDecision.decidedBy = $batch.decision.decidedBy,
    mergeDecision.score = $batch.decision.score, mergeDecision.reasons = $batch.decision.reasons,
    mergeDecision.marks = $batch.decision.marks,
    mergeDecision.at = datetime($batch.decision.at), mergeDecision.fragmentId = fragment.id, mergeDecision.canonicalId = canonical.id
CREATE (fragment)-[:MERGED_INTO {recordId: mergeDecision.id, decision: mergeDecision.id}]->(canonical)
WITH fragment, canonical, mergeDecision
CALL (fragment, canonical) {
  MATCH (earlier:CustomerRecord {canonicalId: fragment.id})
  SET earlier.mergedInto = earlier.mergedInto + canonical.id, earlier.canonicalId = canonical.id
}
RETURN mergeDecision.id AS decision
