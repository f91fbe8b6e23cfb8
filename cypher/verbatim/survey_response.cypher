// The answer to a survey in which it was written.
//
// owner    marketing
// inverse  SurveyResponse.verbatims
// reads    SurveyResponse
MATCH (verbatim)-[:IN]->(surveyResponse:SurveyResponse)
RETURN surveyResponse ORDER BY surveyResponse.id LIMIT 1
