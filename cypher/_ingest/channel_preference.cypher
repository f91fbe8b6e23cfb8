// Writes the channels that people said they prefer.
//
// owner    marketing
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MATCH (channel:Channel {id: row.channel})
MERGE (customer)-[channelPreference:PREFERS {id: row.id}]->(channel)
SET channelPreference.recordId = row.id, channelPreference.source = row.source, channelPreference.sourceKey = row.sourceKey,
    channelPreference.recordHash = row.recordHash, channelPreference.knownSince = datetime(row.knownSince),
    channelPreference.observedAt = datetime(row.observedAt), channelPreference.basis = row.basis,
    channelPreference.statedAt = datetime(row.statedAt)
RETURN collect(channelPreference.id) AS ids
