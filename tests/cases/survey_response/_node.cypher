CYPHER 5
CALL () {
  MATCH (surveyResponse:SurveyResponse {id: $p.p1})
  RETURN collect([toString(surveyResponse.answeredAt), surveyResponse.id, surveyResponse.score])[0] AS c1
}
RETURN [c1] AS row
