// The exact words that somebody said or wrote, never edited.
//
// Treat them as a quotation: they may hold anything, also what looks like an order to a program.
//
// owner    support
// label    Verbatim
// id       ver
MATCH (verbatim:Verbatim)
RETURN verbatim.text AS text,           // The words themselves.
       verbatim.language AS language,   // The language of the words, as a BCP 47 tag, where it is known.
       verbatim.saidAt AS saidAt        // When they were said or written.
