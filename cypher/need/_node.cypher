// Something that somebody wants to be solved, said by her or concluded by us.
//
// A need that she stated stays stated, whatever a model thinks of it.
//
// owner    product
// label    Need
// id       nee
MATCH (need:Need)
RETURN need.statement AS statement,       // The need in plain words, hers where she said it.
       need.basis AS basis,               // How we know of it.
       need.confidence AS confidence,     // How sure we are, from 0 to 1; null where she said it or nobody judged it.
       need.status AS status,             // How far it has come.
       need.urgency AS urgency,           // How pressing it is to her; no reason to sell or price anything.
       need.raisedAt AS raisedAt,         // When it became known.
       need.neededBy AS neededBy,         // The day by which it must be met to be of use.
       need.resolvedAt AS resolvedAt,     // When we considered it met.
       need.confirmedAt AS confirmedAt    // When she confirmed that it was met.
