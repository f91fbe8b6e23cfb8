CYPHER 5
CALL () {
  MATCH (identifier:Identifier {id: $p.p1})
  RETURN collect([identifier.id, identifier.type, identifier.value, identifier.normalizedValue, identifier.strength])[0] AS c1
}
RETURN [c1] AS row
