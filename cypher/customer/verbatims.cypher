// What she said or wrote, in her exact words, latest first.
//
// Her words may tell of somebody else's experience, such as her child's; `aboutExperienceOf` says whose.
//
// owner    support
// order    saidAt desc
// inverse  Verbatim.saidBy
// reads    Verbatim
MATCH (customer)<-[:SAID_BY]-(verbatim:Verbatim)
RETURN verbatim
