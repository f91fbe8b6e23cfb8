// The survey it answers.
//
// owner    marketing
// inverse  Survey.response
// reads    Survey
MATCH (surveyResponse)<-[:ANSWERED_BY]-(survey:Survey)
RETURN survey ORDER BY survey.id LIMIT 1
