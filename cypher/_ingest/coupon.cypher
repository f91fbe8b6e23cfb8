// Writes coupons; one code is one coupon, whatever campaigns offer it.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (coupon:Coupon {id: row.id})
SET coupon.source = row.source, coupon.sourceKey = row.sourceKey, coupon.recordHash = row.recordHash,
    coupon.knownSince = datetime(row.knownSince), coupon.observedAt = datetime(row.observedAt), coupon.code = row.code
RETURN collect(coupon.id) AS ids
