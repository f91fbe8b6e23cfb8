// Whether she allows one use of her data at a moment: no, unless her last word is yes.
//
// Her last word for every channel and her last word for this channel both count, and the stricter one wins; so does the stricter of
// two words of one moment. A permission has an end; a refusal has none, whatever older permission arrives after it. What she allowed
// us she allowed no brand.
//
// owner    marketing
// param    purpose     What the data would be used for.
// param    channel     By what way she would be reached; left out, only words for every channel count.
// param    controller  Id of the brand that would use them; left out, we ourselves.
// param    at          As it was in the world then; now when left out.
// param    knownAt     As we knew it then; as we know it now when left out.
// reads    Consent Brand
CALL (customer) {
  MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent {purpose: $purpose})
  WHERE consent.capturedAt <= coalesce($at, $now) AND consent.knownSince <= coalesce($knownAt, consent.knownSince)
    AND (consent.channel IS NULL OR consent.channel = $channel)
  OPTIONAL MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
  WITH consent, CASE WHEN consent.status = 'GRANTED' AND consent.expiresAt <= coalesce($at, $now) THEN 'EXPIRED' ELSE consent.status END AS status
  WHERE coalesce(brand.id, '') = coalesce($controller, '')
  WITH consent, status, CASE status WHEN 'GRANTED' THEN 0 WHEN 'EXPIRED' THEN 1 WHEN 'REVOKED' THEN 2 WHEN 'DENIED' THEN 3 ELSE 4 END AS strictness
  ORDER BY consent.capturedAt DESC, strictness DESC, consent.id
  WITH consent.channel AS channel, consent.givenAs AS person, head(collect({consent: consent, status: status, strictness: strictness})) AS word
  WITH word ORDER BY word.strictness DESC, word.consent.capturedAt DESC, word.consent.id LIMIT 1
  RETURN collect(word)[0] AS word
}
RETURN coalesce(word.status = 'GRANTED', false) AS isGranted, word.status AS status, word.consent AS consent
