// Writes who holds which identifier, and when.
//
// Two people may hold one identifier, at once or one after the other; that links them and never merges them.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MATCH (identifier:Identifier {id: row.identifier})
MERGE (customer)-[identifierHolding:HAS_IDENTIFIER {id: row.id}]->(identifier)
SET identifierHolding.recordId = row.id, identifierHolding.source = row.source, identifierHolding.sourceKey = row.sourceKey,
    identifierHolding.recordHash = row.recordHash, identifierHolding.knownSince = datetime(row.knownSince),
    identifierHolding.observedAt = datetime(row.observedAt), identifierHolding.validFrom = datetime(row.validFrom),
    identifierHolding.validTo = datetime(row.validTo)
RETURN collect(identifierHolding.id) AS ids
