// What she wrote beside the number, in exact words.
//
// owner    marketing
// order    saidAt
// inverse  Verbatim.surveyResponse
// reads    Verbatim
MATCH (surveyResponse)<-[:IN]-(verbatim:Verbatim)
RETURN verbatim
