CYPHER 5
CALL () {
  MATCH (correction:Correction {id: $p.p1})
  CALL (correction) {  // correction/source.cypher
    MATCH (source:Source {id: correction.source})
    WITH source
    RETURN collect([source.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
