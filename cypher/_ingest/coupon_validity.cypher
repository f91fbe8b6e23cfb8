// Writes for which products a coupon is valid in a campaign.
//
// One coupon may be valid for one product in several campaigns: one edge for each, with the campaign's id.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (coupon:Coupon {id: row.coupon})
MATCH (product:Product {id: row.product})
MERGE (coupon)-[couponValidity:VALID_FOR {id: row.id}]->(product)
SET couponValidity.recordId = row.id, couponValidity.source = row.source, couponValidity.sourceKey = row.sourceKey,
    couponValidity.recordHash = row.recordHash, couponValidity.knownSince = datetime(row.knownSince),
    couponValidity.observedAt = datetime(row.observedAt), couponValidity.campaign = row.campaign
RETURN collect(couponValidity.id) AS ids
