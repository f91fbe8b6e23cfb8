// Writes the addresses at which people can be reached.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (contactPoint:ContactPoint {id: row.id})
SET contactPoint.source = row.source, contactPoint.sourceKey = row.sourceKey, contactPoint.recordHash = row.recordHash,
    contactPoint.knownSince = datetime(row.knownSince), contactPoint.observedAt = datetime(row.observedAt),
    contactPoint.type = row.type, contactPoint.value = row.value, contactPoint.verifiedAt = datetime(row.verifiedAt),
    contactPoint.confidential = row.confidential
MERGE (customer)-[:REACHABLE_AT {recordId: row.id}]->(contactPoint)
RETURN collect(contactPoint.id) AS ids
