CYPHER 5
CALL () {
  MATCH (verbatim:Verbatim {id: $p.p1})
  RETURN collect([verbatim.id, verbatim.text, verbatim.language, toString(verbatim.saidAt)])[0] AS c1
}
RETURN [c1] AS row
