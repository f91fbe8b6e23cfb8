// What she answered when she was asked about this order; null when nobody asked or she did not answer.
//
// The latest answer where there are several. Nobody is asked about single conversations yet.
//
// owner    support
// reads    Survey SurveyResponse
MATCH (order)<-[:ABOUT]-(:Survey)-[:ANSWERED_BY]->(surveyResponse:SurveyResponse)
RETURN surveyResponse ORDER BY surveyResponse.answeredAt DESC, surveyResponse.id LIMIT 1
