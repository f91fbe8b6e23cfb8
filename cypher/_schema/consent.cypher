// One id for each node of consents, and what lists of them are filtered and ordered by.
//
// owner    product
CREATE CONSTRAINT consent_id IF NOT EXISTS FOR (consent:Consent) REQUIRE consent.id IS UNIQUE;
CREATE INDEX consent_captured_at IF NOT EXISTS FOR (consent:Consent) ON (consent.capturedAt);
