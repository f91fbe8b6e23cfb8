CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (customer:Customer {id: $p.p1})
  WITH customer
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent {purpose: $p.p2})
      WHERE consent.capturedAt <= coalesce(datetime($p.p3), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND (consent.channel IS NULL OR consent.channel = $p.p6)
      OPTIONAL MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
      WITH consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p3), datetime($p.p4)) THEN 'EXPIRED' ELSE consent.status END AS status
      WHERE coalesce(brand.id, '') = coalesce($p.p7, '')
      WITH consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 1 WHEN 'REVOKED' THEN 2 WHEN 'DENIED' THEN 3 ELSE 4 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH consent.channel AS channel, consent.givenAs AS person, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN collect(word)[0] AS word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c1
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent {purpose: $p.p2})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND (consent.channel IS NULL OR consent.channel = $p.p6)
      OPTIONAL MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
      WITH consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED' ELSE consent.status END AS status
      WHERE coalesce(brand.id, '') = coalesce($p.p7, '')
      WITH consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 1 WHEN 'REVOKED' THEN 2 WHEN 'DENIED' THEN 3 ELSE 4 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH consent.channel AS channel, consent.givenAs AS person, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN collect(word)[0] AS word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c2
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent {purpose: $p.p2})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND (consent.channel IS NULL OR consent.channel = $p.p8)
      OPTIONAL MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
      WITH consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED' ELSE consent.status END AS status
      WHERE coalesce(brand.id, '') = coalesce($p.p7, '')
      WITH consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 1 WHEN 'REVOKED' THEN 2 WHEN 'DENIED' THEN 3 ELSE 4 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH consent.channel AS channel, consent.givenAs AS person, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN collect(word)[0] AS word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c3
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent {purpose: $p.p9})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND (consent.channel IS NULL OR consent.channel = $p.p10)
      OPTIONAL MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
      WITH consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED' ELSE consent.status END AS status
      WHERE coalesce(brand.id, '') = coalesce($p.p7, '')
      WITH consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 1 WHEN 'REVOKED' THEN 2 WHEN 'DENIED' THEN 3 ELSE 4 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH consent.channel AS channel, consent.givenAs AS person, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN collect(word)[0] AS word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c4
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent {purpose: $p.p11})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND (consent.channel IS NULL OR consent.channel = $p.p12)
      OPTIONAL MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
      WITH consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED' ELSE consent.status END AS status
      WHERE coalesce(brand.id, '') = coalesce($p.p7, '')
      WITH consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 1 WHEN 'REVOKED' THEN 2 WHEN 'DENIED' THEN 3 ELSE 4 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH consent.channel AS channel, consent.givenAs AS person, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN collect(word)[0] AS word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c5
  }
  RETURN collect([c1, c2, c3, c4, c5])[0] AS c6
}
RETURN [c6] AS row
