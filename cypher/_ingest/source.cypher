// Writes the systems and authors that report to us.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (source:Source {id: row.id})
SET source.source = row.source, source.sourceKey = row.sourceKey, source.recordHash = row.recordHash,
    source.knownSince = datetime(row.knownSince), source.observedAt = datetime(row.observedAt), source.name = row.name,
    source.system = row.system, source.kind = row.kind, source.coverage = row.coverage, source.timeZone = row.timeZone,
    source.currency = row.currency, source.licence = row.licence
RETURN collect(source.id) AS ids
