// Writes the teams of colleagues.
//
// owner    product
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MERGE (team:Team {id: row.id})
SET team.source = row.source, team.sourceKey = row.sourceKey, team.recordHash = row.recordHash,
    team.knownSince = datetime(row.knownSince), team.observedAt = datetime(row.observedAt), team.name = row.name,
    team.purpose = row.purpose
RETURN collect(team.id) AS ids
