// Writes the scores that came back.
//
// owner    support
// param    batch  Holds rows: one map for each new or changed record; a changed one has lost its own edges before.
UNWIND $batch.rows AS row
MATCH (survey:Survey {id: row.survey})
MATCH (customer:CustomerRecord {id: row.customer})
MERGE (surveyResponse:SurveyResponse {id: row.id})
SET surveyResponse.source = row.source, surveyResponse.sourceKey = row.sourceKey, surveyResponse.recordHash = row.recordHash,
    surveyResponse.knownSince = datetime(row.knownSince), surveyResponse.observedAt = datetime(row.observedAt),
    surveyResponse.score = row.score, surveyResponse.answeredAt = datetime(row.answeredAt)
MERGE (survey)-[:ANSWERED_BY {recordId: row.id}]->(surveyResponse)
MERGE (surveyResponse)-[:GIVEN_BY {recordId: row.id}]->(customer)
RETURN collect(surveyResponse.id) AS ids
