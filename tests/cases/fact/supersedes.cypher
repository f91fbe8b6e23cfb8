CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/supersedes.cypher
    MATCH (fact)-[:SUPERSEDES]->(earlier:Fact)
    WITH earlier
    WHERE earlier.notedAt IS NOT NULL
    ORDER BY earlier.notedAt DESC, earlier.id
    LIMIT $p.p2
    RETURN collect([earlier.attribute, toString(earlier.notedAt), earlier.value]) AS c1
  }
  CALL (fact) {  // fact/supersedes.cypher
    MATCH (fact)-[:SUPERSEDES]->(earlier:Fact)
    WITH earlier
    RETURN count(earlier) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
