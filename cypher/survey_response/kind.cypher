// Which measure the answer belongs to.
//
// owner    marketing
// reads    Survey
MATCH (surveyResponse)<-[:ANSWERED_BY]-(survey:Survey)
RETURN survey.kind AS value ORDER BY survey.id LIMIT 1
