// Writes contacts between people and us: who took part, over what channel, who of us served, what it was about.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (channel:Channel {id: row.channel})
MERGE (interaction:Interaction {id: row.id})
SET interaction.source = row.source, interaction.sourceKey = row.sourceKey, interaction.recordHash = row.recordHash,
    interaction.searchTerms = row.searchTerms, interaction.knownSince = datetime(row.knownSince),
    interaction.observedAt = datetime(row.observedAt), interaction.kind = row.kind, interaction.direction = row.direction,
    interaction.mode = row.mode, interaction.startedAt = datetime(row.startedAt),
    interaction.startedAtOffset = row.startedAtOffset, interaction.endedAt = datetime(row.endedAt),
    interaction.summary = row.summary, interaction.goal = row.goal
MERGE (interaction)-[:VIA {recordId: row.id}]->(channel)
WITH interaction, row
CALL (interaction, row) {
  UNWIND row.participants AS participant
  MATCH (customer:CustomerRecord {id: participant.customer})
  MERGE (customer)-[part:TOOK_PART_IN {recordId: row.id}]->(interaction)
  SET part.role = participant.role
}
CALL (interaction, row) { MATCH (team:Team {id: row.team}) MERGE (interaction)-[:SERVED_BY {recordId: row.id}]->(team) }
CALL (interaction, row) {
  UNWIND row.products AS productId
  MATCH (product:Product {id: productId})
  MERGE (interaction)-[:ABOUT {recordId: row.id}]->(product)
}
CALL (interaction, row) { MATCH (order:Order {id: row.order}) MERGE (interaction)-[:ABOUT {recordId: row.id}]->(order) }
RETURN collect(interaction.id) AS ids
