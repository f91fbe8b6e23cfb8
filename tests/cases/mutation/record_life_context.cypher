CYPHER 5
CALL () {  // mutation/record_life_context.cypher
  OPTIONAL MATCH (lifeContext:LifeContext {id: $p.p1})
  WITH lifeContext, $p.p2 AS userErrors
  CALL (lifeContext) {  // life_context/customer.cypher
    MATCH (lifeContext)<-[:LIVES_IN_CONTEXT]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([CASE WHEN lifeContext IS NOT NULL THEN [lifeContext.basis, lifeContext.id, lifeContext.kind, lifeContext.text, c1] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c2
}
RETURN [c2] AS row
