// Writes the signs by which people are recognised, one for each type and normal form.
//
// Its id comes from type and normal form, not from the source: two systems that report one address write one node. The spelling
// and the source first seen are kept. A mark that turned out to be shared stays weak, whatever a source says.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (identifier:Identifier {id: row.id})
SET identifier.source = row.source, identifier.sourceKey = row.sourceKey, identifier.recordHash = row.recordHash,
    identifier.knownSince = datetime(row.knownSince), identifier.observedAt = datetime(row.observedAt),
    identifier.type = row.type, identifier.value = row.value, identifier.normalizedValue = row.normalizedValue,
    identifier.country = row.country,
    identifier.strength = CASE WHEN identifier.weakenedBy IS NULL THEN row.strength ELSE 'WEAK' END
RETURN collect(identifier.id) AS ids
