// An entry of the books that takes back without naming an order, such as a credit note.
//
// It is no order and counts in no number of orders; its lines, below zero, count on its own day. Where a source says which line
// of an order came back, that is a Return.
//
// owner    sales
// label    Correction
// id       cor
MATCH (correction:Correction)
RETURN correction.number AS number,       // As it stands on the paper.
       correction.kind AS kind,           // What it takes back.
       correction.madeAt AS madeAt,       // When it was made; the day on which it counts.
       correction.currency AS currency,   // ISO 4217 code of its amounts.
       correction.country AS country      // Where its source places the customer, in the source's own word.
