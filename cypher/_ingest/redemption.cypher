// Writes who used which coupon of which campaign.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MATCH (coupon:Coupon {id: row.coupon})
MATCH (campaign:Campaign {id: row.campaign})
MERGE (redemption:Redemption {id: row.id})
SET redemption.source = row.source, redemption.sourceKey = row.sourceKey, redemption.recordHash = row.recordHash,
    redemption.knownSince = datetime(row.knownSince), redemption.observedAt = datetime(row.observedAt),
    redemption.redeemedOn = date(row.redeemedOn)
MERGE (customer)-[:REDEEMED {recordId: row.id}]->(redemption)
MERGE (redemption)-[:OF_COUPON {recordId: row.id}]->(coupon)
MERGE (redemption)-[:IN_CAMPAIGN {recordId: row.id}]->(campaign)
RETURN collect(redemption.id) AS ids
