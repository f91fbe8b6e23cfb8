// The line of the order that bought it.
//
// owner    sales
// inverse  OrderLine.forPersons
RETURN startNode(beneficiary) AS orderLine
