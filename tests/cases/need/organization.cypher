CYPHER 5
CALL () {
  MATCH (need:Need {id: $p.p1})
  CALL (need) {  // need/organization.cypher
    MATCH (need)<-[:HAS_NEED]-(organization:Organization)
    WITH organization ORDER BY organization.id LIMIT 1
    RETURN collect([organization.name])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
