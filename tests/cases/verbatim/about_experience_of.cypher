CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  CALL (verbatim) {  // verbatim/about_experience_of.cypher
    MATCH (verbatim)-[:ABOUT_EXPERIENCE_OF]->(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
