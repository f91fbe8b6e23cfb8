// All that people said about the use of their data, latest first.
//
// owner    marketing
// order    capturedAt desc
// reads    Consent
MATCH (consent:Consent)
RETURN consent
