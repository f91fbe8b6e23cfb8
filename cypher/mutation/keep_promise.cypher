// Says when a promise was kept.
//
// Whether that was in time is worked out.
//
// owner    support
// reads    Promise
OPTIONAL MATCH (promise:Promise {id: $changed})
RETURN promise, $userErrors AS userErrors
