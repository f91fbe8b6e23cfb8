// One question of opinion that we sent to one customer.
//
// owner    marketing
// label    Survey
// id       sur
MATCH (survey:Survey)
RETURN survey.kind AS kind,           // Which measure it is made for.
       survey.scaleMin AS scaleMin,   // The lowest score that can be given.
       survey.scaleMax AS scaleMax,   // The highest score that can be given.
       survey.question AS question,   // The words in which it asked.
       survey.sentAt AS sentAt        // When it was sent to her.
