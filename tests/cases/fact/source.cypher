CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/source.cypher
    MATCH (source:Source {id: fact.source})
    WITH source
    RETURN collect([source.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
