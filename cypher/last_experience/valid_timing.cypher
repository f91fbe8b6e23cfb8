// Whether she was asked only after the order had reached her; null where there is no answer.
//
// An answer to a question that came too early is a voice to be heard, and no measure of the experience.
//
// owner    support
CALL lastExperience.survey(at, order, interaction) YIELD surveyResponse
CALL surveyResponse.validTiming(surveyResponse) YIELD value AS timing
RETURN timing AS value
