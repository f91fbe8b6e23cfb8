// One thing that she said about one use of her data; what holds now is worked out from all of them by `Customer.consentFor`.
//
// owner    marketing
// label    Consent
// id       cns
MATCH (consent:Consent)
RETURN consent.purpose AS purpose,           // What the data would be used for.
       consent.channel AS channel,           // The way of reaching her that it is about; null for all of them.
       consent.status AS status,             // What she said.
       consent.legalBasis AS legalBasis,     // The legal ground of the use that it is about.
       consent.capturedAt AS capturedAt,     // When she said it.
       consent.capturedVia AS capturedVia,   // Where and how she said it, such as a form or a call.
       consent.expiresAt AS expiresAt,       // First moment at which a permission has run out; null where it does not.
       consent.textVersion AS textVersion    // Which wording she was shown.
