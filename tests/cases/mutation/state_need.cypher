CYPHER 5
CALL () {  // mutation/state_need.cypher
  OPTIONAL MATCH (need:Need {id: $p.p1})
  WITH need, $p.p2 AS userErrors
  CALL (need) {  // need/customer.cypher
    MATCH (need)<-[:HAS_NEED]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (need) {  // need/products.cypher
    MATCH (need)-[:ABOUT]->(product:Product)
    WITH product
    WHERE product.name IS NOT NULL
    ORDER BY product.name, product.id
    LIMIT $p.p3
    RETURN collect([product.name]) AS c2
  }
  CALL (need) {  // need/team.cypher
    MATCH (need)-[:SERVED_BY]->(team:Team)
    WITH team ORDER BY team.id LIMIT 1
    RETURN collect([team.name])[0] AS c3
  }
  RETURN collect([CASE WHEN need IS NOT NULL THEN [need.basis, need.id, toString(need.neededBy), toString(need.raisedAt), need.statement, need.status, c1, c2, c3] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c4
}
RETURN [c4] AS row
