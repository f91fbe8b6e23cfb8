// The surveys that asked about it, latest first.
//
// owner    marketing
// order    sentAt desc
// inverse  Survey.order
// reads    Survey
MATCH (order)<-[:ABOUT]-(survey:Survey)
RETURN survey
