// Writes the lines of orders.
//
// Amounts are those of the whole line, in minor units. list less discount is revenue, what we receive; revenue less the coupon that
// its maker pays us back is paid, what she pays.
//
// owner    sales
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (order:Order {id: row.order})
MERGE (orderLine:OrderLine {id: row.id})
SET orderLine.source = row.source, orderLine.sourceKey = row.sourceKey, orderLine.recordHash = row.recordHash,
    orderLine.knownSince = datetime(row.knownSince), orderLine.observedAt = datetime(row.observedAt),
    orderLine.position = row.position, orderLine.kind = row.kind, orderLine.quantity = row.quantity,
    orderLine.quantityUnit = row.quantityUnit, orderLine.listMinor = row.listMinor, orderLine.discountMinor = row.discountMinor,
    orderLine.couponByMakerMinor = row.couponByMakerMinor, orderLine.revenueMinor = row.revenueMinor,
    orderLine.paidMinor = row.paidMinor, orderLine.currency = row.currency, orderLine.useOutcome = row.useOutcome,
    orderLine.cancelledAt = datetime(row.cancelledAt)
MERGE (order)-[:CONTAINS {recordId: row.id}]->(orderLine)
WITH orderLine, row
CALL (orderLine, row) { MATCH (product:Product {id: row.product}) MERGE (orderLine)-[:OF_PRODUCT {recordId: row.id}]->(product) }
RETURN collect(orderLine.id) AS ids
