// The person who held the mark.
//
// owner    support
// inverse  Customer.identifierHoldings
RETURN startNode(identifierHolding) AS customer
