CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  CALL (verbatim) {  // verbatim/said_by.cypher
    MATCH (verbatim)-[:SAID_BY]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
