// Writes down an entry of the books that is no order, such as a credit note, with its lines.
//
// It names no order that it corrects: what takes back a line of an order is a return.
//
// owner    sales
// reads    Correction
OPTIONAL MATCH (correction:Correction {id: $changed})
RETURN correction, $userErrors AS userErrors
