// Writes who answers for which child.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (guardian:CustomerRecord {id: row.guardian})
MATCH (ward:CustomerRecord {id: row.ward})
MERGE (guardian)-[guardianship:GUARDIAN_OF {id: row.id}]->(ward)
SET guardianship.recordId = row.id, guardianship.source = row.source, guardianship.sourceKey = row.sourceKey,
    guardianship.recordHash = row.recordHash, guardianship.knownSince = datetime(row.knownSince),
    guardianship.observedAt = datetime(row.observedAt), guardianship.authority = row.authority,
    guardianship.validFrom = datetime(row.validFrom), guardianship.validTo = datetime(row.validTo)
RETURN collect(guardianship.id) AS ids
