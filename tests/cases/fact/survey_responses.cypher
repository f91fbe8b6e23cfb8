CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/survey_responses.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(surveyResponse:SurveyResponse)
    WITH surveyResponse
    WHERE surveyResponse.answeredAt IS NOT NULL
    ORDER BY surveyResponse.answeredAt, surveyResponse.id
    LIMIT $p.p2
    RETURN collect([surveyResponse.score]) AS c1
  }
  CALL (fact) {  // fact/survey_responses.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(surveyResponse:SurveyResponse)
    WITH surveyResponse
    RETURN count(surveyResponse) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
