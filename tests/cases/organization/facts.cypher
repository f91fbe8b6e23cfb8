CYPHER 5
CALL () {
  MATCH (organization:Organization {id: $p.p1})
  CALL (organization) {  // organization/facts.cypher
    MATCH (organization)-[:HAS_FACT]->(fact:Fact)
    WHERE fact.knownSince <= coalesce(datetime($p.p2), fact.knownSince)
    CALL (fact) {
      CALL (fact) {
        OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
        OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
        WITH fact, factType, person ORDER BY person.id LIMIT 1
        WITH fact, factType, person,
             CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p3})) END AS day
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p4)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p5
    WITH fact
    WHERE fact.notedAt IS NOT NULL
    ORDER BY fact.notedAt DESC, fact.id
    LIMIT $p.p6
    RETURN collect([fact.attribute, fact.value]) AS c1
  }
  CALL (organization) {  // organization/facts.cypher
    MATCH (organization)-[:HAS_FACT]->(fact:Fact)
    WHERE fact.knownSince <= coalesce(datetime($p.p2), fact.knownSince)
    CALL (fact) {
      CALL (fact) {
        OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
        OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
        WITH fact, factType, person ORDER BY person.id LIMIT 1
        WITH fact, factType, person,
             CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p3})) END AS day
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p4)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p5
    WITH fact
    RETURN count(fact) AS c2
  }
  RETURN collect([[c1, c2]])[0] AS c3
}
RETURN [c3] AS row
