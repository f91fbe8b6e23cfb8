// Everything that was said or written to us, latest first, in exact words.
//
// owner    support
// order    saidAt desc
// reads    Verbatim
MATCH (verbatim:Verbatim)
RETURN verbatim
