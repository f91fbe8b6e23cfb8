// What one customer answered to one survey.
//
// owner    marketing
// label    SurveyResponse
// id       res
MATCH (surveyResponse:SurveyResponse)
RETURN surveyResponse.score AS score,             // The number she gave, on the scale of the survey.
       surveyResponse.answeredAt AS answeredAt    // When she answered.
