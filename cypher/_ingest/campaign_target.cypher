// Writes whom a campaign addressed.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (campaign:Campaign {id: row.campaign})
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (campaign)-[campaignTarget:TARGETED {id: row.id}]->(customer)
SET campaignTarget.recordId = row.id, campaignTarget.source = row.source, campaignTarget.sourceKey = row.sourceKey,
    campaignTarget.recordHash = row.recordHash, campaignTarget.knownSince = datetime(row.knownSince),
    campaignTarget.observedAt = datetime(row.observedAt)
RETURN collect(campaignTarget.id) AS ids
