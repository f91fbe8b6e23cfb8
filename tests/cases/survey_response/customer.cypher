CYPHER 5
CALL () {
  MATCH (surveyResponse:SurveyResponse {id: $p.p1})
  CALL (surveyResponse) {  // survey_response/customer.cypher
    MATCH (surveyResponse)-[:GIVEN_BY]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
