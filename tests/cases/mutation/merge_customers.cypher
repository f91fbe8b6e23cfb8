CYPHER 5
CALL () {  // mutation/merge_customers.cypher
  OPTIONAL MATCH (record:CustomerRecord {id: $p.p1})
  OPTIONAL MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer, $p.p2 AS userErrors
  CALL (customer) {  // customer/order_count.cypher
    MATCH (customer)-[:PLACED]->(order:Order)
    WHERE order.status <> 'CANCELLED'
    RETURN count(DISTINCT order) AS c1
  }
  CALL (customer) {  // customer/merged_records.cypher
    MATCH (record:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
    MATCH (mergeDecision:MergeDecision {id: merged.decision})
    WITH record.id AS id, record.displayName AS displayName, mergeDecision.at AS mergedAt, mergeDecision.decidedBy AS decidedBy, mergeDecision.reasons AS reasons
    WHERE mergedAt IS NOT NULL
    ORDER BY mergedAt, id
    RETURN collect([decidedBy, displayName, reasons]) AS c2
  }
  RETURN collect([CASE WHEN customer IS NOT NULL THEN [customer.displayName, c1, c2] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c3
}
RETURN [c3] AS row
