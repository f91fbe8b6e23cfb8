CYPHER 5
CALL () {
  MATCH (lifeContext:LifeContext {id: $p.p1})
  CALL (lifeContext) {  // life_context/sentence.cypher
    WITH lifeContext, CASE lifeContext.kind WHEN 'ROLE' THEN 'Role' WHEN 'CONSTRAINT' THEN 'Constraint' ELSE 'Place' END AS side,
         CASE lifeContext.basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how
    WITH side + ', ' + how + ': “' + lifeContext.text + '”.' AS text, [lifeContext.id] AS factIds
    RETURN collect([factIds, text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
