CYPHER 5
CALL () {
  MATCH (surveyResponse:SurveyResponse {id: $p.p1})
  RETURN collect([surveyResponse.id, surveyResponse.score, toString(surveyResponse.answeredAt)])[0] AS c1
}
RETURN [c1] AS row
