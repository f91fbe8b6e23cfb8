CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/standing.cypher
    CALL (fact) {
      OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
      OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
      WITH fact, factType, person ORDER BY person.id LIMIT 1
      WITH fact, factType, person,
           CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p2})) END AS day
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
      WITH later WHERE later.notedAt <= coalesce(datetime($p.p3), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p5), later.knownSince)
      RETURN count(later) > 0 AS superseded
    }
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:HAS_FACT]-(owner)
      MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
      WHERE judgement.at <= coalesce(datetime($p.p3), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p5), judgement.knownSince)
        AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
      RETURN judgement
      ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    }
    WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                WHEN fact.validTo <= coalesce(datetime($p.p3), datetime($p.p4)) THEN 'ENDED'
                WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p3), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
    RETURN collect(value)[0] AS c1
  }
  CALL (fact) {  // fact/standing.cypher
    CALL (fact) {
      OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
      OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
      WITH fact, factType, person ORDER BY person.id LIMIT 1
      WITH fact, factType, person,
           CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p2})) END AS day
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
      WITH later WHERE later.notedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p5), later.knownSince)
      RETURN count(later) > 0 AS superseded
    }
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:HAS_FACT]-(owner)
      MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
      WHERE judgement.at <= coalesce(datetime($p.p5), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p5), judgement.knownSince)
        AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
      RETURN judgement
      ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    }
    WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                WHEN fact.validTo <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'ENDED'
                WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p5), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
    RETURN collect(value)[0] AS c2
  }
  RETURN collect([c1, c2])[0] AS c3
}
CALL () {
  MATCH (fact:Fact {id: $p.p6})
  CALL (fact) {  // fact/standing.cypher
    CALL (fact) {
      OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
      OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
      WITH fact, factType, person ORDER BY person.id LIMIT 1
      WITH fact, factType, person,
           CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p2})) END AS day
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
      WITH later WHERE later.notedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p5), later.knownSince)
      RETURN count(later) > 0 AS superseded
    }
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:HAS_FACT]-(owner)
      MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
      WHERE judgement.at <= coalesce(datetime($p.p5), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p5), judgement.knownSince)
        AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
      RETURN judgement
      ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    }
    WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                WHEN fact.validTo <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'ENDED'
                WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p5), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
    RETURN collect(value)[0] AS c4
  }
  RETURN collect([c4])[0] AS c5
}
CALL () {
  MATCH (fact:Fact {id: $p.p7})
  CALL (fact) {  // fact/standing.cypher
    CALL (fact) {
      OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
      OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
      WITH fact, factType, person ORDER BY person.id LIMIT 1
      WITH fact, factType, person,
           CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p2})) END AS day
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
      WITH later WHERE later.notedAt <= coalesce(datetime($p.p8), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p5), later.knownSince)
      RETURN count(later) > 0 AS superseded
    }
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:HAS_FACT]-(owner)
      MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
      WHERE judgement.at <= coalesce(datetime($p.p8), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p5), judgement.knownSince)
        AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
      RETURN judgement
      ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    }
    WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                WHEN fact.validTo <= coalesce(datetime($p.p8), datetime($p.p4)) THEN 'ENDED'
                WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p8), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
    RETURN collect(value)[0] AS c6
  }
  CALL (fact) {  // fact/standing.cypher
    CALL (fact) {
      OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
      OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
      WITH fact, factType, person ORDER BY person.id LIMIT 1
      WITH fact, factType, person,
           CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p2})) END AS day
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
      WITH later WHERE later.notedAt <= coalesce(datetime($p.p9), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p5), later.knownSince)
      RETURN count(later) > 0 AS superseded
    }
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:HAS_FACT]-(owner)
      MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
      WHERE judgement.at <= coalesce(datetime($p.p9), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p5), judgement.knownSince)
        AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
      RETURN judgement
      ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    }
    WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                WHEN fact.validTo <= coalesce(datetime($p.p9), datetime($p.p4)) THEN 'ENDED'
                WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p9), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
    RETURN collect(value)[0] AS c7
  }
  CALL (fact) {  // fact/standing.cypher
    CALL (fact) {
      OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
      OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
      WITH fact, factType, person ORDER BY person.id LIMIT 1
      WITH fact, factType, person,
           CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p2})) END AS day
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
      WITH later WHERE later.notedAt <= coalesce(datetime($p.p5), datetime($p.p4)) AND later.knownSince <= coalesce(datetime($p.p5), later.knownSince)
      RETURN count(later) > 0 AS superseded
    }
    OPTIONAL CALL (fact) {
      MATCH (fact)<-[:HAS_FACT]-(owner)
      MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
      WHERE judgement.at <= coalesce(datetime($p.p5), datetime($p.p4)) AND judgement.knownSince <= coalesce(datetime($p.p5), judgement.knownSince)
        AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
      RETURN judgement
      ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
    }
    WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                WHEN fact.validTo <= coalesce(datetime($p.p5), datetime($p.p4)) THEN 'ENDED'
                WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p5), datetime($p.p4)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
    RETURN collect(value)[0] AS c8
  }
  RETURN collect([c6, c7, c8])[0] AS c9
}
RETURN [c3, c5, c9] AS row
