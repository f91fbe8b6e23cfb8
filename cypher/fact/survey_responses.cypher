// The answers to surveys that show it, in the order they were given.
//
// owner    support
// order    answeredAt
// reads    SurveyResponse
MATCH (fact)-[:SUPPORTED_BY]->(surveyResponse:SurveyResponse)
RETURN surveyResponse
