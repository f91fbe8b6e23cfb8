// The mark that was held.
//
// owner    support
// inverse  Identifier.holdings
RETURN endNode(identifierHolding) AS identifier
