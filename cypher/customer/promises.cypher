// What we promised her until a moment, latest first, kept or not.
//
// owner    support
// param    asOf     As it was in the world then; now when left out.
// param    knownAt  As we knew it then; as we know it now when left out.
// order    madeAt desc
// reads    Promise
MATCH (customer)-[:WAS_PROMISED]->(promise:Promise)
WHERE promise.madeAt <= coalesce($asOf, $now) AND promise.knownSince <= coalesce($knownAt, promise.knownSince)
RETURN promise
