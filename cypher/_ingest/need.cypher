// Writes what people, households and organizations need, as it was reported; `_judge_need` puts in what they said to it.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (need:Need {id: row.id})
SET need.source = row.source, need.sourceKey = row.sourceKey, need.recordHash = row.recordHash,
    need.searchTerms = row.searchTerms, need.embedding = row.embedding, need.knownSince = datetime(row.knownSince),
    need.observedAt = datetime(row.observedAt), need.statement = row.statement, need.basis = row.basis,
    need.confidence = row.confidence, need.status = row.status, need.urgency = row.urgency,
    need.raisedAt = datetime(row.raisedAt), need.neededBy = date(row.neededBy), need.resolvedAt = datetime(row.resolvedAt),
    need.confirmedAt = datetime(row.confirmedAt), need.reportedBasis = row.basis, need.reportedStatus = row.status,
    need.reportedResolvedAt = datetime(row.resolvedAt), need.reportedConfirmedAt = datetime(row.confirmedAt)
WITH need, row
CALL (need, row) { MATCH (customer:CustomerRecord {id: row.customer}) MERGE (customer)-[:HAS_NEED {recordId: row.id}]->(need) }
CALL (need, row) { MATCH (household:Household {id: row.household}) MERGE (household)-[:HAS_NEED {recordId: row.id}]->(need) }
CALL (need, row) { MATCH (organization:Organization {id: row.organization}) MERGE (organization)-[:HAS_NEED {recordId: row.id}]->(need) }
CALL (need, row) {
  UNWIND row.products AS productId
  MATCH (product:Product {id: productId})
  MERGE (need)-[:ABOUT {recordId: row.id}]->(product)
}
CALL (need, row) {
  UNWIND row.lifeEvents AS lifeEventId
  MATCH (lifeEvent:LifeEvent {id: lifeEventId})
  MERGE (need)-[:ABOUT {recordId: row.id}]->(lifeEvent)
}
CALL (need, row) {
  UNWIND row.verbatims AS verbatimId
  MATCH (verbatim:Verbatim {id: verbatimId})
  MERGE (need)-[:EVIDENCED_BY {recordId: row.id}]->(verbatim)
}
CALL (need, row) {
  UNWIND row.interactions AS interactionId
  MATCH (interaction:Interaction {id: interactionId})
  MERGE (need)-[:EVIDENCED_BY {recordId: row.id}]->(interaction)
}
CALL (need, row) { MATCH (team:Team {id: row.team}) MERGE (need)-[:SERVED_BY {recordId: row.id}]->(team) }
RETURN collect(need.id) AS ids
