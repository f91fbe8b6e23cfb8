// Writes what people said to facts and needs of theirs, with where they did.
//
// What follows for a need is worked out by `_judge_need`; what follows for a fact, by its readers.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (judgement:Judgement {id: row.id})
SET judgement.source = row.source, judgement.sourceKey = row.sourceKey, judgement.recordHash = row.recordHash,
    judgement.knownSince = datetime(row.knownSince), judgement.observedAt = datetime(row.observedAt),
    judgement.verdict = row.verdict, judgement.at = datetime(row.at)
MERGE (customer)-[:GAVE {recordId: row.id}]->(judgement)
WITH judgement, row
CALL (judgement, row) { MATCH (fact:Fact {id: row.fact}) MERGE (judgement)-[:JUDGES {recordId: row.id}]->(fact) }
CALL (judgement, row) { MATCH (need:Need {id: row.need}) MERGE (judgement)-[:JUDGES {recordId: row.id}]->(need) }
CALL (judgement, row) { MATCH (interaction:Interaction {id: row.interaction}) MERGE (judgement)-[:GIVEN_IN {recordId: row.id}]->(interaction) }
CALL (judgement, row) { MATCH (verbatim:Verbatim {id: row.verbatim}) MERGE (judgement)-[:GIVEN_IN {recordId: row.id}]->(verbatim) }
RETURN collect(judgement.id) AS ids
