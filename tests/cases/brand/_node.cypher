CYPHER 5
CALL () {
  MATCH (brand:Brand {id: $p.p1})
  RETURN collect([brand.id, brand.name])[0] AS c1
}
RETURN [c1] AS row
