// Writes lines, or parts of them, that came back.
//
// A return counts on its own day; what she gets back and what we lose may differ where a maker's coupon was used.
//
// owner    sales
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (orderLine:OrderLine {id: row.line})
MERGE (goodsReturn:Return {id: row.id})
SET goodsReturn.source = row.source, goodsReturn.sourceKey = row.sourceKey, goodsReturn.recordHash = row.recordHash,
    goodsReturn.knownSince = datetime(row.knownSince), goodsReturn.observedAt = datetime(row.observedAt),
    goodsReturn.returnedAt = datetime(row.returnedAt), goodsReturn.reason = row.reason, goodsReturn.quantity = row.quantity,
    goodsReturn.refundMinor = row.refundMinor, goodsReturn.revenueMinor = row.revenueMinor, goodsReturn.currency = row.currency
MERGE (goodsReturn)-[:OF_LINE {recordId: row.id}]->(orderLine)
RETURN collect(goodsReturn.id) AS ids
