// Writes parcels of orders with the lines they bring.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (order:Order {id: row.order})
MERGE (delivery:Delivery {id: row.id})
SET delivery.source = row.source, delivery.sourceKey = row.sourceKey, delivery.recordHash = row.recordHash,
    delivery.knownSince = datetime(row.knownSince), delivery.observedAt = datetime(row.observedAt), delivery.number = row.number,
    delivery.carrier = row.carrier, delivery.status = row.status, delivery.promisedAt = datetime(row.promisedAt),
    delivery.shippedAt = datetime(row.shippedAt), delivery.deliveredAt = datetime(row.deliveredAt)
MERGE (order)-[:FULFILLED_BY {recordId: row.id}]->(delivery)
WITH delivery, row
CALL (delivery, row) {
  UNWIND row.lines AS orderLineId
  MATCH (orderLine:OrderLine {id: orderLineId})
  MERGE (delivery)-[:DELIVERS {recordId: row.id}]->(orderLine)
}
RETURN collect(delivery.id) AS ids
