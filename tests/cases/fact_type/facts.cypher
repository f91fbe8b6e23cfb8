CYPHER 5
CALL () {
  MATCH (factType:FactType {id: $p.p1})
  CALL (factType) {  // fact_type/facts.cypher
    MATCH (factType)<-[:OF_TYPE]-(fact:Fact)
    WITH fact
    WHERE fact.notedAt IS NOT NULL
    ORDER BY fact.notedAt DESC, fact.id
    LIMIT $p.p2
    RETURN collect([toString(fact.notedAt), fact.stance, fact.value]) AS c1
  }
  CALL (factType) {  // fact_type/facts.cypher
    MATCH (factType)<-[:OF_TYPE]-(fact:Fact)
    WITH fact
    RETURN count(fact) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
