// Writes the exact words of people.
//
// Who said it and who lived through it are two edges: a mother tells of her child's dress.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (customer:CustomerRecord {id: row.saidBy})
MERGE (verbatim:Verbatim {id: row.id})
SET verbatim.source = row.source, verbatim.sourceKey = row.sourceKey, verbatim.recordHash = row.recordHash,
    verbatim.searchTerms = row.searchTerms, verbatim.embedding = row.embedding, verbatim.knownSince = datetime(row.knownSince),
    verbatim.observedAt = datetime(row.observedAt), verbatim.text = row.text, verbatim.language = row.language,
    verbatim.saidAt = datetime(row.saidAt), verbatim.saidAtOffset = row.saidAtOffset
MERGE (verbatim)-[:SAID_BY {recordId: row.id}]->(customer)
WITH verbatim, row
CALL (verbatim, row) { MATCH (interaction:Interaction {id: row.interaction}) MERGE (verbatim)-[:IN {recordId: row.id}]->(interaction) }
CALL (verbatim, row) {
  MATCH (surveyResponse:SurveyResponse {id: row.surveyResponse})
  MERGE (verbatim)-[:IN {recordId: row.id}]->(surveyResponse)
}
CALL (verbatim, row) {
  UNWIND row.products AS productId
  MATCH (product:Product {id: productId})
  MERGE (verbatim)-[:MENTIONS {recordId: row.id}]->(product)
}
CALL (verbatim, row) {
  MATCH (endUser:CustomerRecord {id: row.aboutExperienceOf})
  MERGE (verbatim)-[:ABOUT_EXPERIENCE_OF {recordId: row.id}]->(endUser)
}
RETURN collect(verbatim.id) AS ids
