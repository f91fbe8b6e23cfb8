// Whether she was asked only after the whole order had arrived; null where the survey asks about no order.
//
// An answer to an early survey is a voice to be heard, and stays out of the measures.
//
// owner    marketing
// reads    Survey
MATCH (surveyResponse)<-[:ANSWERED_BY]-(survey:Survey)
CALL survey.validTiming(survey) YIELD value AS timing
RETURN timing AS value ORDER BY survey.id LIMIT 1
