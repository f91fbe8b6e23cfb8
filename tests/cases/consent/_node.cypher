CYPHER 5
CALL () {
  MATCH (consent:Consent {id: $p.p1})
  RETURN collect([toString(consent.capturedAt), consent.capturedVia, consent.channel, toString(consent.expiresAt), consent.id, consent.legalBasis, consent.purpose, consent.status, consent.textVersion])[0] AS c1
}
RETURN [c1] AS row
