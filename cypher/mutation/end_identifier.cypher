// Says until when a person held a mark by which she is recognised.
//
// The mark stays, and with it the history under it; another person may hold it afterwards.
//
// owner    marketing
OPTIONAL MATCH ()-[identifierHolding:HAS_IDENTIFIER {id: $changed}]->()
RETURN identifierHolding, $userErrors AS userErrors
