// Writes down that a person is known by a mark: a card, an address, a phone, a browser.
//
// One mark may be held by several people, or by one after the other; that links them and never makes them one.
//
// owner    marketing
OPTIONAL MATCH ()-[identifierHolding:HAS_IDENTIFIER {id: $changed}]->()
RETURN identifierHolding, $userErrors AS userErrors
