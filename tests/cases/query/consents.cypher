CYPHER 5
CALL () {  // query/consents.cypher
  MATCH (consent:Consent)
  WITH consent
  WHERE consent.capturedAt IS NOT NULL
  ORDER BY consent.capturedAt DESC, consent.id
  LIMIT $p.p1
  RETURN collect([toString(consent.capturedAt), consent.purpose, consent.status]) AS c1
}
CALL () {  // query/consents.cypher
  MATCH (consent:Consent)
  WITH consent
  RETURN count(consent) AS c2
}
RETURN [[c1, c2]] AS row
