// What she answered; null while she did not.
//
// owner    marketing
// inverse  SurveyResponse.survey
// reads    SurveyResponse
MATCH (survey)-[:ANSWERED_BY]->(surveyResponse:SurveyResponse)
RETURN surveyResponse ORDER BY surveyResponse.answeredAt DESC, surveyResponse.id LIMIT 1
