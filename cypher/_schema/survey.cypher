// One id for each node of surveys, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT survey_id IF NOT EXISTS FOR (survey:Survey) REQUIRE survey.id IS UNIQUE;
CREATE INDEX survey_sent_at IF NOT EXISTS FOR (survey:Survey) ON (survey.sentAt);
