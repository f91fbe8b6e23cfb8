// Writes down the exact words of a person.
//
// They are never edited. Words without a contact or an answer that they were said in say so by leaving both out.
//
// owner    support
// reads    Verbatim
OPTIONAL MATCH (verbatim:Verbatim {id: $changed})
RETURN verbatim, $userErrors AS userErrors
