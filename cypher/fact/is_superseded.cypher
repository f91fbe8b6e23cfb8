// Whether something said later takes its place: a fact that names it, or the same source under the same key.
//
// Another source that says otherwise does not: that is a contradiction, and both stand.
//
// owner    support
// param    asOf     Counts what was said until then; until now when left out.
// param    knownAt  Counts what we knew at that moment; all we know when left out.
// reads    Fact FactType
OPTIONAL CALL (fact) {
  MATCH (fact)<-[:SUPERSEDES]-(later:Fact) RETURN later
  UNION
  MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
  MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(later:Fact {series: fact.series}) WHERE later.notedAt > fact.notedAt
  RETURN later
}
WITH later WHERE later.notedAt <= coalesce($asOf, $now) AND later.knownSince <= coalesce($knownAt, later.knownSince)
RETURN count(later) > 0 AS value
