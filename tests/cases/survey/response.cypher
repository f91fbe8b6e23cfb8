CYPHER 5
CALL () {
  MATCH (survey:Survey {id: $p.p1})
  CALL (survey) {  // survey/response.cypher
    MATCH (survey)-[:ANSWERED_BY]->(surveyResponse:SurveyResponse)
    WITH surveyResponse ORDER BY surveyResponse.answeredAt DESC, surveyResponse.id LIMIT 1
    RETURN collect([toString(surveyResponse.answeredAt), surveyResponse.score])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
