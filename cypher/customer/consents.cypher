// All that she said about the use of her data until a moment, latest first.
//
// A permission in this list may have been withdrawn since: what holds is said by `consentFor`.
//
// owner    marketing
// param    asOf     As it was in the world then; now when left out.
// param    knownAt  As we knew it then; as we know it now when left out.
// order    capturedAt desc
// reads    Consent
MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent)
WHERE consent.capturedAt <= coalesce($asOf, $now) AND consent.knownSince <= coalesce($knownAt, consent.knownSince)
RETURN consent
