// What we promised people, latest first, kept or not.
//
// owner    support
// order    madeAt desc
// reads    Promise
MATCH (promise:Promise)
RETURN promise
