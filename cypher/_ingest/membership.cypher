// Writes who belongs to which household, as what, and when.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MATCH (household:Household {id: row.household})
MERGE (customer)-[membership:MEMBER_OF {id: row.id}]->(household)
SET membership.recordId = row.id, membership.source = row.source, membership.sourceKey = row.sourceKey,
    membership.recordHash = row.recordHash, membership.knownSince = datetime(row.knownSince),
    membership.observedAt = datetime(row.observedAt), membership.role = row.role, membership.validFrom = datetime(row.validFrom),
    membership.validTo = datetime(row.validTo), membership.basis = row.basis
RETURN collect(membership.id) AS ids
