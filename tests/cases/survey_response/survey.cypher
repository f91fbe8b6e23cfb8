CYPHER 5
CALL () {
  MATCH (surveyResponse:SurveyResponse {id: $p.p1})
  CALL (surveyResponse) {  // survey_response/survey.cypher
    MATCH (surveyResponse)<-[:ANSWERED_BY]-(survey:Survey)
    WITH survey ORDER BY survey.id LIMIT 1
    RETURN collect([survey.kind, toString(survey.sentAt)])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
