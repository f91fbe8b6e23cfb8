// Adds what somebody said about one use of her data: yes, no, no longer, or an objection.
//
// Each word stands beside those before it; which of them holds is said by `Customer.consentFor`.
//
// owner    marketing
// reads    Consent
OPTIONAL MATCH (consent:Consent {id: $changed})
RETURN consent, $userErrors AS userErrors
