// Writes which coupons a campaign offers.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (campaign:Campaign {id: row.campaign})
MATCH (coupon:Coupon {id: row.coupon})
MERGE (campaign)-[couponOffer:OFFERS {id: row.id}]->(coupon)
SET couponOffer.recordId = row.id, couponOffer.source = row.source, couponOffer.sourceKey = row.sourceKey,
    couponOffer.recordHash = row.recordHash, couponOffer.knownSince = datetime(row.knownSince),
    couponOffer.observedAt = datetime(row.observedAt)
RETURN collect(couponOffer.id) AS ids
