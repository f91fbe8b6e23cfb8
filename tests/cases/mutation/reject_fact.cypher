CYPHER 5
CALL () {  // mutation/reject_fact.cypher
  OPTIONAL MATCH (judgement:Judgement {id: $p.p1})
  WITH judgement, $p.p2 AS userErrors
  CALL (judgement) {  // judgement/customer.cypher
    MATCH (judgement)<-[:GAVE]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c1
  }
  CALL (judgement) {  // judgement/fact.cypher
    MATCH (judgement)-[:JUDGES]->(fact:Fact)
    WITH fact ORDER BY fact.id LIMIT 1
    CALL (fact) {  // fact/basis.cypher
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      WITH CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS value
      RETURN collect(value)[0] AS c2
    }
    CALL (fact) {  // fact/standing.cypher
      CALL (fact) {
        OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
        OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
        WITH fact, factType, person ORDER BY person.id LIMIT 1
        WITH fact, factType, person,
             CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p4})) END AS day
        RETURN coalesce(fact.reportedBasis IN ['INFERRED', 'ASSUMED'], false)
               AND (NOT coalesce(factType.sensitivity IN ['NONE', 'PRIVATE'], true)
                    OR coalesce(person.birthDate + duration({years: 18}) > day, EXISTS { (person)-[:MEMBER_OF {role: 'CHILD'}]->(:Household) })) AS barred
      }
      CALL (fact) {
        OPTIONAL CALL (fact) {
          MATCH (fact)<-[:SUPERSEDES]-(later:Fact) RETURN later
          UNION
          MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
          MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(later:Fact {series: fact.series}) WHERE later.notedAt > fact.notedAt
          RETURN later
        }
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p5), datetime($p.p3)) AND later.knownSince <= coalesce(datetime($p.p5), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p5), datetime($p.p3)) AND judgement.knownSince <= coalesce(datetime($p.p5), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p5), datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p5), datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
      RETURN collect(value)[0] AS c3
    }
    RETURN collect([fact.attribute, fact.reportedBasis, fact.value, c2, c3])[0] AS c4
  }
  RETURN collect([CASE WHEN judgement IS NOT NULL THEN [toString(judgement.at), judgement.verdict, c1, c4] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c5
}
RETURN [c5] AS row
