CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  CALL (verbatim) {  // verbatim/survey_response.cypher
    MATCH (verbatim)-[:IN]->(surveyResponse:SurveyResponse)
    WITH surveyResponse ORDER BY surveyResponse.id LIMIT 1
    RETURN collect([surveyResponse.score, toString(surveyResponse.answeredAt)])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
