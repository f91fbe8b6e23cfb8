// A survey is answered once, by the person it was sent to, and not before.
//
// owner    support
MATCH (survey:Survey)-[:SENT_TO]->(customer:Customer)
MATCH (survey)-[:ANSWERED_BY]->(surveyResponse:SurveyResponse)
WITH survey, customer, collect(surveyResponse) AS surveyResponses
WHERE size(surveyResponses) > 1 OR surveyResponses[0].answeredAt < survey.sentAt
   OR NOT EXISTS { WITH surveyResponses[0] AS surveyResponse, customer MATCH (surveyResponse)-[:GIVEN_BY]->(customer) }
RETURN survey.id AS id, 'is answered twice, too early, or by somebody else' AS problem
