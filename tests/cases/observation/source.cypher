CYPHER 5
CALL () {
  MATCH (observation:Observation {id: $p.p1})
  CALL (observation) {  // observation/source.cypher
    MATCH (source:Source {id: observation.source})
    WITH source
    RETURN collect([source.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
