// Writes the lines of orders and of corrections.
//
// Amounts are those of the whole line, in minor units. list less discount is revenue, what we receive; revenue less the coupon that
// its maker pays us back is paid, what she pays.
//
// owner    sales
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
OPTIONAL MATCH (order:Order {id: row.order})
OPTIONAL MATCH (correction:Correction {id: row.correction})
WITH row, coalesce(order, correction) AS whole WHERE whole IS NOT NULL
MERGE (orderLine:OrderLine {id: row.id})
SET orderLine.source = row.source, orderLine.sourceKey = row.sourceKey, orderLine.recordHash = row.recordHash,
    orderLine.knownSince = datetime(row.knownSince), orderLine.observedAt = datetime(row.observedAt),
    orderLine.position = row.position, orderLine.kind = row.kind,
    orderLine.quantity = row.quantity, orderLine.quantityUnit = row.quantityUnit, orderLine.code = row.code,
    orderLine.description = row.description, orderLine.unitPriceMinor = row.unitPriceMinor, orderLine.listMinor = row.listMinor,
    orderLine.discountMinor = row.discountMinor, orderLine.couponByMakerMinor = row.couponByMakerMinor,
    orderLine.revenueMinor = row.revenueMinor, orderLine.paidMinor = row.paidMinor, orderLine.currency = row.currency,
    orderLine.useOutcome = row.useOutcome, orderLine.cancelledAt = datetime(row.cancelledAt)
MERGE (whole)-[:CONTAINS {recordId: row.id}]->(orderLine)
WITH orderLine, row
CALL (orderLine, row) { MATCH (product:Product {id: row.product}) MERGE (orderLine)-[:OF_PRODUCT {recordId: row.id}]->(product) }
RETURN collect(orderLine.id) AS ids
