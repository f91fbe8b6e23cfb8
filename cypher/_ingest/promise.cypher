// Writes what we promised people.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (promise:Promise {id: row.id})
SET promise.source = row.source, promise.sourceKey = row.sourceKey, promise.recordHash = row.recordHash,
    promise.knownSince = datetime(row.knownSince), promise.observedAt = datetime(row.observedAt),
    promise.text = row.text, promise.madeAt = datetime(row.madeAt),
    promise.dueAt = datetime(row.dueAt), promise.keptAt = datetime(row.keptAt)
MERGE (customer)-[:WAS_PROMISED {recordId: row.id}]->(promise)
WITH promise, row
CALL (promise, row) { MATCH (interaction:Interaction {id: row.interaction}) MERGE (promise)-[:NOTED_IN {recordId: row.id}]->(interaction) }
CALL (promise, row) { MATCH (team:Team {id: row.team}) MERGE (promise)-[:SERVED_BY {recordId: row.id}]->(team) }
RETURN collect(promise.id) AS ids
