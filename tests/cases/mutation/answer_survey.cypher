CYPHER 5
CALL () {  // mutation/answer_survey.cypher
  OPTIONAL MATCH (surveyResponse:SurveyResponse {id: $p.p1})
  WITH surveyResponse, $p.p2 AS userErrors
  CALL (surveyResponse) {  // survey_response/customer.cypher
    MATCH (surveyResponse)-[:GIVEN_BY]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (surveyResponse) {  // survey_response/survey.cypher
    MATCH (surveyResponse)<-[:ANSWERED_BY]-(survey:Survey)
    WITH survey ORDER BY survey.id LIMIT 1
    RETURN collect([survey.kind])[0] AS c2
  }
  CALL (surveyResponse) {  // survey_response/verbatims.cypher
    MATCH (surveyResponse)<-[:IN]-(verbatim:Verbatim)
    WITH verbatim
    WHERE verbatim.saidAt IS NOT NULL
    ORDER BY verbatim.saidAt, verbatim.id
    LIMIT $p.p3
    RETURN collect([verbatim.text]) AS c3
  }
  RETURN collect([CASE WHEN surveyResponse IS NOT NULL THEN [surveyResponse.id, surveyResponse.score, c1, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
