// One id for each node of survey responses, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT survey_response_id IF NOT EXISTS FOR (surveyResponse:SurveyResponse) REQUIRE surveyResponse.id IS UNIQUE;
CREATE INDEX survey_response_answered_at IF NOT EXISTS FOR (surveyResponse:SurveyResponse) ON (surveyResponse.answeredAt);
