CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  RETURN collect([verbatim.id, verbatim.language, toString(verbatim.saidAt), verbatim.text])[0] AS c1
}
RETURN [c1] AS row
