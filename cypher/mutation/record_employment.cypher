// Writes down for whom a person works, and as what.
//
// What she buys for herself does not become her employer's.
//
// owner    sales
OPTIONAL MATCH ()-[employment:WORKS_FOR {id: $changed}]->()
RETURN employment, $userErrors AS userErrors
