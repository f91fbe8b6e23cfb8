// The records that turned out to be her, each with who decided it and why; what came with them is hers.
//
// Those that were merged into such a record before are among them.
//
// owner    support
// order    mergedAt
// order    id
// reads    CustomerRecord MergeDecision
MATCH (record:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
MATCH (mergeDecision:MergeDecision {id: merged.decision})
RETURN record.id AS id, record.displayName AS displayName, mergeDecision.at AS mergedAt, mergeDecision.rule AS rule,
       mergeDecision.decidedBy AS decidedBy, mergeDecision.score AS score, mergeDecision.reasons AS reasons
