CYPHER 5
CALL () {
  MATCH (lifeContext:LifeContext {id: $p.p1})
  RETURN collect([lifeContext.basis, lifeContext.id, lifeContext.kind, lifeContext.text, toString(lifeContext.validFrom), toString(lifeContext.validTo)])[0] AS c1
}
RETURN [c1] AS row
