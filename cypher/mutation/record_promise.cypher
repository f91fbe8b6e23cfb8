// Writes down what one of us said that we would do for somebody.
//
// By when it is to be kept may be open.
//
// owner    support
// reads    Promise
OPTIONAL MATCH (promise:Promise {id: $changed})
RETURN promise, $userErrors AS userErrors
