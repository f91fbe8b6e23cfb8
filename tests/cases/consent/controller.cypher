CYPHER 5
CALL () {
  MATCH (consent:Consent {id: $p.p1})
  CALL (consent) {  // consent/controller.cypher
    MATCH (consent)-[:GIVEN_TO]->(brand:Brand)
    WITH brand ORDER BY brand.id LIMIT 1
    RETURN collect([brand.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
