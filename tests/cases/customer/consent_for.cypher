CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
      OPTIONAL MATCH (mergeDecision:MergeDecision {id: merged.decision})
      WITH customer.id AS own, collect(fragment.id) AS others, max(mergeDecision.at) AS mergedAt
      RETURN [own] + others AS persons, mergedAt
    }
    CALL (customer, persons, mergedAt) {
      UNWIND persons AS person
      OPTIONAL MATCH (customer)-[gave:GAVE_CONSENT]->(consent:Consent {purpose: $p.p2})
      WHERE consent.capturedAt <= coalesce(datetime($p.p3), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND coalesce(consent.channel = $p.p6, consent.channel IS NULL)
        AND coalesce([(consent)-[:GIVEN_TO]->(brand:Brand) | brand.id][0], '') = coalesce($p.p7, '')
        AND (coalesce(gave.startArrivedAs, customer.id) = person OR consent.capturedAt > mergedAt)
      WITH person, consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p3), datetime($p.p4)) THEN 'EXPIRED'
                                 ELSE consent.status END AS status
      WITH person, consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 2 WHEN 'REVOKED' THEN 3 WHEN 'DENIED' THEN 4
                                                WHEN 'OBJECTED' THEN 5 ELSE 1 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH person, consent.channel AS channel, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c1
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
      OPTIONAL MATCH (mergeDecision:MergeDecision {id: merged.decision})
      WITH customer.id AS own, collect(fragment.id) AS others, max(mergeDecision.at) AS mergedAt
      RETURN [own] + others AS persons, mergedAt
    }
    CALL (customer, persons, mergedAt) {
      UNWIND persons AS person
      OPTIONAL MATCH (customer)-[gave:GAVE_CONSENT]->(consent:Consent {purpose: $p.p2})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND coalesce(consent.channel = $p.p6, consent.channel IS NULL)
        AND coalesce([(consent)-[:GIVEN_TO]->(brand:Brand) | brand.id][0], '') = coalesce($p.p7, '')
        AND (coalesce(gave.startArrivedAs, customer.id) = person OR consent.capturedAt > mergedAt)
      WITH person, consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED'
                                 ELSE consent.status END AS status
      WITH person, consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 2 WHEN 'REVOKED' THEN 3 WHEN 'DENIED' THEN 4
                                                WHEN 'OBJECTED' THEN 5 ELSE 1 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH person, consent.channel AS channel, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c2
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
      OPTIONAL MATCH (mergeDecision:MergeDecision {id: merged.decision})
      WITH customer.id AS own, collect(fragment.id) AS others, max(mergeDecision.at) AS mergedAt
      RETURN [own] + others AS persons, mergedAt
    }
    CALL (customer, persons, mergedAt) {
      UNWIND persons AS person
      OPTIONAL MATCH (customer)-[gave:GAVE_CONSENT]->(consent:Consent {purpose: $p.p2})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND coalesce(consent.channel = $p.p8, consent.channel IS NULL)
        AND coalesce([(consent)-[:GIVEN_TO]->(brand:Brand) | brand.id][0], '') = coalesce($p.p7, '')
        AND (coalesce(gave.startArrivedAs, customer.id) = person OR consent.capturedAt > mergedAt)
      WITH person, consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED'
                                 ELSE consent.status END AS status
      WITH person, consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 2 WHEN 'REVOKED' THEN 3 WHEN 'DENIED' THEN 4
                                                WHEN 'OBJECTED' THEN 5 ELSE 1 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH person, consent.channel AS channel, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c3
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
      OPTIONAL MATCH (mergeDecision:MergeDecision {id: merged.decision})
      WITH customer.id AS own, collect(fragment.id) AS others, max(mergeDecision.at) AS mergedAt
      RETURN [own] + others AS persons, mergedAt
    }
    CALL (customer, persons, mergedAt) {
      UNWIND persons AS person
      OPTIONAL MATCH (customer)-[gave:GAVE_CONSENT]->(consent:Consent {purpose: $p.p9})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND coalesce(consent.channel = $p.p10, consent.channel IS NULL)
        AND coalesce([(consent)-[:GIVEN_TO]->(brand:Brand) | brand.id][0], '') = coalesce($p.p7, '')
        AND (coalesce(gave.startArrivedAs, customer.id) = person OR consent.capturedAt > mergedAt)
      WITH person, consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED'
                                 ELSE consent.status END AS status
      WITH person, consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 2 WHEN 'REVOKED' THEN 3 WHEN 'DENIED' THEN 4
                                                WHEN 'OBJECTED' THEN 5 ELSE 1 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH person, consent.channel AS channel, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c4
  }
  CALL (customer) {  // customer/consent_for.cypher
    CALL (customer) {
      OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
      OPTIONAL MATCH (mergeDecision:MergeDecision {id: merged.decision})
      WITH customer.id AS own, collect(fragment.id) AS others, max(mergeDecision.at) AS mergedAt
      RETURN [own] + others AS persons, mergedAt
    }
    CALL (customer, persons, mergedAt) {
      UNWIND persons AS person
      OPTIONAL MATCH (customer)-[gave:GAVE_CONSENT]->(consent:Consent {purpose: $p.p11})
      WHERE consent.capturedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND consent.knownSince <= coalesce(datetime($p.p5), consent.knownSince)
        AND coalesce(consent.channel = $p.p12, consent.channel IS NULL)
        AND coalesce([(consent)-[:GIVEN_TO]->(brand:Brand) | brand.id][0], '') = coalesce($p.p7, '')
        AND (coalesce(gave.startArrivedAs, customer.id) = person OR consent.capturedAt > mergedAt)
      WITH person, consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'EXPIRED'
                                 ELSE consent.status END AS status
      WITH person, consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 2 WHEN 'REVOKED' THEN 3 WHEN 'DENIED' THEN 4
                                                WHEN 'OBJECTED' THEN 5 ELSE 1 END AS strictness
      ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
      WITH person, consent.channel AS channel, head(collect({consent: consent, status: status, strictness: strictness})) AS word
      WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
      RETURN word
    }
    WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
    RETURN collect([CASE WHEN consent IS NOT NULL THEN [consent.capturedVia] END, isGranted, status])[0] AS c5
  }
  RETURN collect([c1, c2, c3, c4, c5])[0] AS c6
}
RETURN [c6] AS row
