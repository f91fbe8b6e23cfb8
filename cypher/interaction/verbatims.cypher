// What was said in it, in exact words, in the order it was said.
//
// owner    support
// order    saidAt
// inverse  Verbatim.interaction
// reads    Verbatim
MATCH (interaction)<-[:IN]-(verbatim:Verbatim)
RETURN verbatim
