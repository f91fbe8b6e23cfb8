// Writes for whom lines were bought.
//
// The buyer of a gift is not its user: the edge keeps the two apart.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (orderLine:OrderLine {id: row.line})
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (orderLine)-[beneficiary:FOR_PERSON {id: row.id}]->(customer)
SET beneficiary.recordId = row.id, beneficiary.source = row.source, beneficiary.sourceKey = row.sourceKey,
    beneficiary.recordHash = row.recordHash, beneficiary.knownSince = datetime(row.knownSince),
    beneficiary.observedAt = datetime(row.observedAt), beneficiary.part = row.part, beneficiary.occasion = row.occasion,
    beneficiary.basis = row.basis, beneficiary.confidence = row.confidence
RETURN collect(beneficiary.id) AS ids
