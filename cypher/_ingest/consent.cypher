// Writes what people said about the use of their data, each word beside those before it.
//
// Her edge keeps as whom she said it, so that after a merge what one of two allowed is never taken for the word of the other.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (consent:Consent {id: row.id})
SET consent.source = row.source, consent.sourceKey = row.sourceKey, consent.recordHash = row.recordHash,
    consent.knownSince = datetime(row.knownSince), consent.observedAt = datetime(row.observedAt),
    consent.purpose = row.purpose, consent.channel = row.channel, consent.status = row.status, consent.legalBasis = row.legalBasis,
    consent.capturedAt = datetime(row.capturedAt), consent.capturedVia = row.capturedVia,
    consent.expiresAt = datetime(row.expiresAt), consent.textVersion = row.textVersion
MERGE (customer)-[:GAVE_CONSENT {recordId: row.id}]->(consent)
WITH consent, row
CALL (consent, row) { MATCH (brand:Brand {id: row.controller}) MERGE (consent)-[:GIVEN_TO {recordId: row.id}]->(brand) }
CALL (consent, row) { MATCH (interaction:Interaction {id: row.promptedBy}) MERGE (consent)-[:PROMPTED_BY {recordId: row.id}]->(interaction) }
RETURN collect(consent.id) AS ids
