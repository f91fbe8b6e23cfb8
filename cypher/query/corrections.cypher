// Every entry of the books that is no order, latest first: credit notes, goods counted out, debts given up.
//
// Together with `orders` they are all that was invoiced and taken back.
//
// owner    sales
// order    madeAt desc
// reads    Correction
MATCH (correction:Correction)
RETURN correction
