CYPHER 5
CALL () {
  MATCH (correction:Correction {id: $p.p1})
  RETURN collect([correction.country, correction.currency, correction.id, correction.kind, toString(correction.madeAt), correction.number])[0] AS c1
}
RETURN [c1] AS row
