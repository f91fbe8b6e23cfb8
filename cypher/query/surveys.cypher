// Every survey we sent, answered or not, latest first.
//
// owner    marketing
// order    sentAt desc
// reads    Survey
MATCH (survey:Survey)
RETURN survey
