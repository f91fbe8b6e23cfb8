// Writes lasting circumstances of somebody's life.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (lifeContext:LifeContext {id: row.id})
SET lifeContext.source = row.source, lifeContext.sourceKey = row.sourceKey, lifeContext.recordHash = row.recordHash,
    lifeContext.knownSince = datetime(row.knownSince), lifeContext.observedAt = datetime(row.observedAt),
    lifeContext.kind = row.kind, lifeContext.text = row.text, lifeContext.validFrom = datetime(row.validFrom),
    lifeContext.validTo = datetime(row.validTo), lifeContext.basis = row.basis
MERGE (customer)-[:LIVES_IN_CONTEXT {recordId: row.id}]->(lifeContext)
RETURN collect(lifeContext.id) AS ids
