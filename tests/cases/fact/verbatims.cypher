CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/verbatims.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(verbatim:Verbatim)
    WITH verbatim
    WHERE verbatim.saidAt IS NOT NULL
    ORDER BY verbatim.saidAt, verbatim.id
    LIMIT $p.p2
    RETURN collect([verbatim.text]) AS c1
  }
  CALL (fact) {  // fact/verbatims.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(verbatim:Verbatim)
    WITH verbatim
    RETURN count(verbatim) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
