// Writes who works for which organization.
//
// owner    sales
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MATCH (organization:Organization {id: row.organization})
MERGE (customer)-[employment:WORKS_FOR {id: row.id}]->(organization)
SET employment.recordId = row.id, employment.source = row.source, employment.sourceKey = row.sourceKey,
    employment.recordHash = row.recordHash, employment.knownSince = datetime(row.knownSince),
    employment.observedAt = datetime(row.observedAt), employment.role = row.role, employment.validFrom = datetime(row.validFrom),
    employment.validTo = datetime(row.validTo)
RETURN collect(employment.id) AS ids
