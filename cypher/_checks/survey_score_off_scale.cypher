// Every score lies on the scale of its survey.
//
// owner    support
MATCH (survey:Survey)-[:ANSWERED_BY]->(surveyResponse:SurveyResponse)
WHERE NOT survey.scaleMin <= surveyResponse.score <= survey.scaleMax
RETURN surveyResponse.id AS id, 'scores ' + surveyResponse.score + ' from ' + survey.scaleMin + ' to ' + survey.scaleMax AS problem
