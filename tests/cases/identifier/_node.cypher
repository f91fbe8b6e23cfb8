CYPHER 5
CALL () {
  MATCH (identifier:Identifier {id: $p.p1})
  RETURN collect([identifier.id, identifier.normalizedValue, identifier.strength, identifier.type, identifier.value])[0] AS c1
}
RETURN [c1] AS row
