// Writes campaigns.
//
// Whom they address and what they offer are records of their own.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (campaign:Campaign {id: row.id})
SET campaign.source = row.source, campaign.sourceKey = row.sourceKey, campaign.recordHash = row.recordHash,
    campaign.knownSince = datetime(row.knownSince), campaign.observedAt = datetime(row.observedAt), campaign.name = row.name,
    campaign.kind = row.kind, campaign.startsOn = date(row.startsOn), campaign.endsOn = date(row.endsOn)
RETURN collect(campaign.id) AS ids
