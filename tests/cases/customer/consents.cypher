CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/consents.cypher
    MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent)
    WHERE consent.capturedAt <= coalesce(datetime($p.p2), datetime($p.p3)) AND consent.knownSince <= coalesce(datetime($p.p4), consent.knownSince)
    WITH consent
    WHERE consent.capturedAt IS NOT NULL
    ORDER BY consent.capturedAt DESC, consent.id
    LIMIT $p.p5
    RETURN collect([consent.purpose, consent.status]) AS c1
  }
  CALL (customer) {  // customer/consents.cypher
    MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent)
    WHERE consent.capturedAt <= coalesce(datetime($p.p2), datetime($p.p3)) AND consent.knownSince <= coalesce(datetime($p.p4), consent.knownSince)
    WITH consent
    RETURN count(consent) AS c2
  }
  CALL (customer) {  // customer/consents.cypher
    MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent)
    WHERE consent.capturedAt <= coalesce(datetime($p.p4), datetime($p.p3)) AND consent.knownSince <= coalesce(datetime($p.p4), consent.knownSince)
    WITH consent
    WHERE consent.capturedAt IS NOT NULL
    ORDER BY consent.capturedAt DESC, consent.id
    LIMIT $p.p5
    RETURN collect([toString(consent.capturedAt), consent.channel, consent.purpose, consent.status]) AS c3
  }
  CALL (customer) {  // customer/consents.cypher
    MATCH (customer)-[:GAVE_CONSENT]->(consent:Consent)
    WHERE consent.capturedAt <= coalesce(datetime($p.p4), datetime($p.p3)) AND consent.knownSince <= coalesce(datetime($p.p4), consent.knownSince)
    WITH consent
    RETURN count(consent) AS c4
  }
  RETURN collect([[c1, c2], [c3, c4]])[0] AS c5
}
RETURN [c5] AS row
