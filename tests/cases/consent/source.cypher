CYPHER 5
CALL () {
  MATCH (consent:Consent {id: $p.p1})
  CALL (consent) {  // consent/source.cypher
    MATCH (source:Source {id: consent.source})
    WITH source
    RETURN collect([source.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
