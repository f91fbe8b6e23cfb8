// Writes orders with who placed and who paid them, where they came in and what they were for.
//
// An order without customer and organization is a guest's: real revenue that belongs to nobody we know. No payer means that the
// placer paid all.
//
// owner    sales
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (order:Order {id: row.id})
SET order.source = row.source, order.sourceKey = row.sourceKey, order.recordHash = row.recordHash,
    order.knownSince = datetime(row.knownSince), order.observedAt = datetime(row.observedAt), order.number = row.number,
    order.status = row.status, order.orderedAt = datetime(row.orderedAt), order.orderedAtOffset = row.orderedAtOffset,
    order.promisedAt = datetime(row.promisedAt), order.neededBy = date(row.neededBy),
    order.cancelledAt = datetime(row.cancelledAt), order.currency = row.currency, order.country = row.country
WITH order, row
CALL (order, row) { MATCH (customer:CustomerRecord {id: row.customer}) MERGE (customer)-[:PLACED {recordId: row.id}]->(order) }
CALL (order, row) { MATCH (organization:Organization {id: row.organization}) MERGE (organization)-[:PLACED {recordId: row.id}]->(order) }
CALL (order, row) {
  UNWIND row.payers AS payer
  MATCH (customer:CustomerRecord {id: payer.customer})
  MERGE (order)-[paidBy:PAID_BY {recordId: row.id}]->(customer)
  SET paidBy.amountMinor = payer.amountMinor
}
CALL (order, row) { MATCH (channel:Channel {id: row.channel}) MERGE (order)-[:VIA {recordId: row.id}]->(channel) }
CALL (order, row) { MATCH (lifeEvent:LifeEvent {id: row.occasion}) MERGE (order)-[:FOR_OCCASION {recordId: row.id}]->(lifeEvent) }
CALL (order, row) { MATCH (team:Team {id: row.team}) MERGE (order)-[:SERVED_BY {recordId: row.id}]->(team) }
RETURN collect(order.id) AS ids
