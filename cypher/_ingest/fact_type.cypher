// Writes what may be known of somebody, and why; a fact of no type is not taken.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (team:Team {id: row.owner})
MERGE (factType:FactType {id: row.id})
SET factType.source = row.source, factType.sourceKey = row.sourceKey, factType.recordHash = row.recordHash,
    factType.knownSince = datetime(row.knownSince), factType.observedAt = datetime(row.observedAt),
    factType.name = row.name, factType.purpose = row.purpose,
    factType.personalData = row.personalData, factType.sensitivity = row.sensitivity,
    factType.retention = duration({seconds: row.retention}), factType.cardinality = row.cardinality,
    factType.valueType = row.valueType
MERGE (team)-[:OWNS {recordId: row.id}]->(factType)
RETURN collect(factType.id) AS ids
