// Writes what colleagues noticed of people, in their own words.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (observation:Observation {id: row.id})
SET observation.source = row.source, observation.sourceKey = row.sourceKey, observation.recordHash = row.recordHash,
    observation.knownSince = datetime(row.knownSince), observation.observedAt = datetime(row.observedAt),
    observation.text = row.text, observation.author = row.author,
    observation.notedAt = datetime(row.notedAt), observation.expiresAt = datetime(row.expiresAt)
MERGE (customer)-[:WAS_OBSERVED {recordId: row.id}]->(observation)
WITH observation, row
CALL (observation, row) { MATCH (interaction:Interaction {id: row.interaction}) MERGE (observation)-[:NOTED_IN {recordId: row.id}]->(interaction) }
CALL (observation, row) { MATCH (team:Team {id: row.team}) MERGE (observation)-[:SERVED_BY {recordId: row.id}]->(team) }
RETURN collect(observation.id) AS ids
