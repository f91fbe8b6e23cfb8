// One id for each node of survey responses.
//
// owner    product
CREATE CONSTRAINT survey_response_id IF NOT EXISTS FOR (surveyResponse:SurveyResponse) REQUIRE surveyResponse.id IS UNIQUE;
