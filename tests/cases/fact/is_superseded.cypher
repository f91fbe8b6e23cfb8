CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/is_superseded.cypher
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:SUPERSEDES]-(later:Fact) RETURN later
      UNION
      MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
      MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(later:Fact {series: fact.series}) WHERE later.notedAt > fact.notedAt
      RETURN later
    }
    WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p3)) AND later.knownSince <= coalesce(datetime($p.p4), later.knownSince)
    WITH count(later) > 0 AS value
    RETURN collect(value)[0] AS c1
  }
  CALL (fact) {  // fact/is_superseded.cypher
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:SUPERSEDES]-(later:Fact) RETURN later
      UNION
      MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
      MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(later:Fact {series: fact.series}) WHERE later.notedAt > fact.notedAt
      RETURN later
    }
    WITH later WHERE later.notedAt <= coalesce(datetime($p.p4), datetime($p.p3)) AND later.knownSince <= coalesce(datetime($p.p4), later.knownSince)
    WITH count(later) > 0 AS value
    RETURN collect(value)[0] AS c2
  }
  RETURN collect([c1, c2])[0] AS c3
}
RETURN [c3] AS row
