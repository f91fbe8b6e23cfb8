CYPHER 5
CALL () {  // mutation/unmerge_customer.cypher
  OPTIONAL MATCH (record:CustomerRecord {id: $p.p1})
  OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer, $p.p2 AS userErrors
  CALL (customer) {  // customer/merged_records.cypher
    MATCH (record:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
    MATCH (mergeDecision:MergeDecision {id: merged.decision})
    WITH record.id AS id, record.displayName AS displayName, mergeDecision.at AS mergedAt
    WHERE mergedAt IS NOT NULL
    ORDER BY mergedAt, id
    RETURN collect([displayName]) AS c1
  }
  RETURN collect([CASE WHEN customer IS NOT NULL THEN [customer.displayName, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
