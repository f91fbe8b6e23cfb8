// Writes what happens in somebody's life on a day.
//
// Several people may live through one event: mother and child share the school party.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (lifeEvent:LifeEvent {id: row.id})
SET lifeEvent.source = row.source, lifeEvent.sourceKey = row.sourceKey, lifeEvent.recordHash = row.recordHash,
    lifeEvent.knownSince = datetime(row.knownSince), lifeEvent.observedAt = datetime(row.observedAt), lifeEvent.kind = row.kind,
    lifeEvent.text = row.text, lifeEvent.date = date(row.date), lifeEvent.notedAt = datetime(row.notedAt),
    lifeEvent.basis = row.basis
WITH lifeEvent, row
CALL (lifeEvent, row) {
  UNWIND row.customers AS customerId
  MATCH (customer:CustomerRecord {id: customerId})
  MERGE (customer)-[:EXPERIENCES {recordId: row.id}]->(lifeEvent)
}
RETURN collect(lifeEvent.id) AS ids
