CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  CALL (verbatim) {  // verbatim/survey_response.cypher
    MATCH (verbatim)-[:IN]->(surveyResponse:SurveyResponse)
    WITH surveyResponse ORDER BY surveyResponse.id LIMIT 1
    RETURN collect([toString(surveyResponse.answeredAt), surveyResponse.score])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
