// Writes the entries of the books that are no orders, with whom they credit.
//
// She did not place them, so they hang on her by an edge of their own and count in no number of orders.
//
// owner    sales
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (correction:Correction {id: row.id})
SET correction.source = row.source, correction.sourceKey = row.sourceKey, correction.recordHash = row.recordHash,
    correction.knownSince = datetime(row.knownSince), correction.observedAt = datetime(row.observedAt), correction.number = row.number, correction.kind = row.kind,
    correction.madeAt = datetime(row.madeAt), correction.madeAtOffset = row.madeAtOffset, correction.currency = row.currency,
    correction.country = row.country
WITH correction, row
CALL (correction, row) { MATCH (customer:CustomerRecord {id: row.customer}) MERGE (customer)-[:CREDITED {recordId: row.id}]->(correction) }
RETURN collect(correction.id) AS ids
