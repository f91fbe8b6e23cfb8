// Writes down a question that was sent to one person at one moment.
//
// It sends nothing; whether the moment was right is judged when it is read.
//
// owner    support
// reads    Survey
OPTIONAL MATCH (survey:Survey {id: $changed})
RETURN survey, $userErrors AS userErrors
