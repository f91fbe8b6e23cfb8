CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/merged_records.cypher
    MATCH (record:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
    MATCH (mergeDecision:MergeDecision {id: merged.decision})
    WITH record.id AS id, record.displayName AS displayName, mergeDecision.at AS mergedAt, mergeDecision.rule AS rule, mergeDecision.decidedBy AS decidedBy, mergeDecision.score AS score, mergeDecision.reasons AS reasons
    WHERE mergedAt IS NOT NULL
    ORDER BY mergedAt, id
    RETURN collect([decidedBy, displayName, id, toString(mergedAt), reasons, rule, score]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
