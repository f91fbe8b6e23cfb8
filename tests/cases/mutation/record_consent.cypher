CYPHER 5
CALL () {  // mutation/record_consent.cypher
  OPTIONAL MATCH (consent:Consent {id: $p.p1})
  WITH consent, $p.p2 AS userErrors
  CALL (consent) {  // consent/customer.cypher
    MATCH (consent)<-[:GAVE_CONSENT]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    CALL (customer) {  // customer/consent_for.cypher
      CALL (customer) {
        OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
        OPTIONAL MATCH (mergeDecision:MergeDecision {id: merged.decision})
        WITH customer.id AS own, collect(fragment.id) AS others, max(mergeDecision.at) AS mergedAt
        RETURN [own] + others AS persons, mergedAt
      }
      CALL (customer, persons, mergedAt) {
        UNWIND persons AS person
        OPTIONAL MATCH (customer)-[gave:GAVE_CONSENT]->(consent:Consent {purpose: $p.p3})
        WHERE consent.capturedAt <= coalesce(datetime($p.p4), datetime($p.p5)) AND consent.knownSince <= coalesce(datetime($p.p4), consent.knownSince)
          AND coalesce(consent.channel = $p.p6, consent.channel IS NULL)
          AND coalesce([(consent)-[:GIVEN_TO]->(brand:Brand) | brand.id][0], '') = coalesce($p.p7, '')
          AND (coalesce(gave.startArrivedAs, customer.id) = person OR consent.capturedAt > mergedAt)
        WITH person, consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce(datetime($p.p4), datetime($p.p5)) THEN 'EXPIRED'
                                   ELSE consent.status END AS status
        WITH person, consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 2 WHEN 'REVOKED' THEN 3 WHEN 'DENIED' THEN 4
                                                  WHEN 'OBJECTED' THEN 5 ELSE 1 END AS strictness
        ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
        WITH person, consent.channel AS channel, head(collect({consent: consent, status: status, strictness: strictness})) AS word
        WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
        RETURN word
      }
      WITH coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status
      RETURN collect([isGranted, status])[0] AS c1
    }
    CALL (customer) {  // customer/consents.cypher
      MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent)
      WHERE consent.capturedAt <= coalesce(datetime($p.p4), datetime($p.p5)) AND consent.knownSince <= coalesce(datetime($p.p4), consent.knownSince)
      WITH consent
      RETURN count(consent) AS c2
    }
    RETURN collect([customer.displayName, c1, c2])[0] AS c3
  }
  CALL (consent) {  // consent/prompted_by.cypher
    MATCH (consent)-[:PROMPTED_BY]->(interaction:Interaction)
    WITH interaction ORDER BY interaction.id LIMIT 1
    RETURN collect([interaction.kind])[0] AS c4
  }
  RETURN collect([CASE WHEN consent IS NOT NULL THEN [toString(consent.capturedAt), consent.capturedVia, consent.channel, consent.id, consent.legalBasis, consent.purpose, consent.status, c3, c4] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c5
}
RETURN [c5] AS row
