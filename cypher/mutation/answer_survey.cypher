// Writes down the score that a person gave, with her words.
//
// An answer to a question that came too early stays a voice, and is left out of the scores.
//
// owner    support
// reads    SurveyResponse
OPTIONAL MATCH (surveyResponse:SurveyResponse {id: $changed})
RETURN surveyResponse, $userErrors AS userErrors
