// Whether she allows one use of her data at a moment: no, unless her last word is yes.
//
// Her last word for every channel and her last word for this channel both count, and the stricter one wins; so does the stricter of
// two words of one moment. A permission has an end; a refusal has none. What she allowed us she allowed no brand. Two records that
// were merged both have to allow it, each by a word of its own, until she is asked again: what she says after the merge counts for both.
//
// owner    marketing
// param    purpose     What the data would be used for.
// param    channel     By what way she would be reached; left out, only words for every channel count.
// param    controller  Id of the brand that would use them; left out, we ourselves.
// param    at          As it was in the world then; now when left out.
// param    knownAt     As we knew it then; as we know it now when left out.
// reads    Consent Brand CustomerRecord MergeDecision
CALL (customer) {
  OPTIONAL MATCH (fragment:CustomerRecord {canonicalId: customer.id})-[merged:MERGED_INTO]->(:CustomerRecord)
  OPTIONAL MATCH (mergeDecision:MergeDecision {id: merged.decision})
  WITH customer.id AS own, collect(fragment.id) AS others, max(mergeDecision.at) AS mergedAt
  RETURN [own] + others AS persons, mergedAt
}
CALL (customer, persons, mergedAt) {
  UNWIND persons AS person
  OPTIONAL MATCH (customer)-[gave:GAVE_CONSENT]->(consent:Consent {purpose: $purpose})
  WHERE consent.capturedAt <= coalesce($at, $now) AND consent.knownSince <= coalesce($knownAt, consent.knownSince)
    AND coalesce(consent.channel = $channel, consent.channel IS NULL)
    AND coalesce([(consent)-[:GIVEN_TO]->(brand:Brand) | brand.id][0], '') = coalesce($controller, '')
    AND (coalesce(gave.startArrivedAs, customer.id) = person OR consent.capturedAt > mergedAt)
  WITH person, consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce($at, $now) THEN 'EXPIRED'
                             ELSE consent.status END AS status
  WITH person, consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 2 WHEN 'REVOKED' THEN 3 WHEN 'DENIED' THEN 4
                                            WHEN 'OBJECTED' THEN 5 ELSE 1 END AS strictness  // Silence is stricter than a yes.
  ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
  WITH person, consent.channel AS channel, head(collect({consent: consent, status: status, strictness: strictness})) AS word
  WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
  RETURN word
}
RETURN coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
