// Writes the places and lines over which people reach us, with their brand and the team that answers for them.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (channel:Channel {id: row.id})
SET channel.source = row.source, channel.sourceKey = row.sourceKey, channel.recordHash = row.recordHash,
    channel.knownSince = datetime(row.knownSince), channel.observedAt = datetime(row.observedAt), channel.name = row.name,
    channel.kind = row.kind, channel.timeZone = row.timeZone
WITH channel, row
CALL (channel, row) { MATCH (brand:Brand {id: row.brand}) MERGE (channel)-[:OF_BRAND {recordId: row.id}]->(brand) }
CALL (channel, row) { MATCH (team:Team {id: row.owner}) MERGE (team)-[:OWNS {recordId: row.id}]->(channel) }
RETURN collect(channel.id) AS ids
