// The surveys we sent her, answered or not, latest first.
//
// owner    marketing
// order    sentAt desc
// inverse  Survey.customer
// reads    Survey
MATCH (customer)<-[:SENT_TO]-(survey:Survey)
RETURN survey
