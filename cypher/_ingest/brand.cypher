// Writes the brands that products and channels carry.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (brand:Brand {id: row.id})
SET brand.source = row.source, brand.sourceKey = row.sourceKey, brand.recordHash = row.recordHash,
    brand.knownSince = datetime(row.knownSince), brand.observedAt = datetime(row.observedAt), brand.name = row.name
RETURN collect(brand.id) AS ids
