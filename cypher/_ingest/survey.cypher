// Writes questions sent to people.
//
// Whether the moment was right is not stored; it follows from the deliveries of the order.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (survey:Survey {id: row.id})
SET survey.source = row.source, survey.sourceKey = row.sourceKey, survey.recordHash = row.recordHash,
    survey.knownSince = datetime(row.knownSince), survey.observedAt = datetime(row.observedAt), survey.kind = row.kind,
    survey.scaleMin = row.scaleMin, survey.scaleMax = row.scaleMax, survey.question = row.question,
    survey.sentAt = datetime(row.sentAt)
MERGE (survey)-[:SENT_TO {recordId: row.id}]->(customer)
WITH survey, row
CALL (survey, row) { MATCH (order:Order {id: row.order}) MERGE (survey)-[:ABOUT {recordId: row.id}]->(order) }
CALL (survey, row) { MATCH (channel:Channel {id: row.channel}) MERGE (survey)-[:VIA {recordId: row.id}]->(channel) }
CALL (survey, row) { MATCH (team:Team {id: row.team}) MERGE (survey)-[:SERVED_BY {recordId: row.id}]->(team) }
RETURN collect(survey.id) AS ids
