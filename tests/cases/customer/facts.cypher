CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/facts.cypher
    MATCH (customer)-[:HAS_FACT]->(fact:Fact)
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p4), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p4), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p4), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p4), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p6
    WITH fact
    WHERE fact.notedAt IS NOT NULL
    ORDER BY fact.notedAt DESC, fact.id
    LIMIT $p.p7
    CALL (fact) {  // fact/basis.cypher
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p5)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      WITH CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS value
      RETURN collect(value)[0] AS c1
    }
    RETURN collect([fact.attribute, fact.value, c1]) AS c2
  }
  CALL (customer) {  // customer/facts.cypher
    MATCH (customer)-[:HAS_FACT]->(fact:Fact)
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p4), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p4), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p4), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p4), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p6
    WITH fact
    RETURN count(fact) AS c3
  }
  CALL (customer) {  // customer/facts.cypher
    MATCH (customer)-[:HAS_FACT]->(fact:Fact)
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p8
    WITH fact
    WHERE fact.notedAt IS NOT NULL
    ORDER BY fact.notedAt DESC, fact.id
    LIMIT $p.p7
    CALL (fact) {  // fact/basis.cypher
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p5)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      WITH CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS value
      RETURN collect(value)[0] AS c4
    }
    CALL (fact) {  // fact/standing.cypher
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
      RETURN collect(value)[0] AS c5
    }
    RETURN collect([fact.attribute, fact.value, c4, c5]) AS c6
  }
  CALL (customer) {  // customer/facts.cypher
    MATCH (customer)-[:HAS_FACT]->(fact:Fact)
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p8
    WITH fact
    RETURN count(fact) AS c7
  }
  CALL (customer) {  // customer/facts.cypher
    MATCH (customer)-[:HAS_FACT]->(fact:Fact)
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p6
    WITH fact
    WHERE fact.notedAt IS NOT NULL
    ORDER BY fact.notedAt DESC, fact.id
    LIMIT $p.p7
    CALL (fact) {  // fact/basis.cypher
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p5)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      WITH CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS value
      RETURN collect(value)[0] AS c8
    }
    CALL (fact) {  // fact/standing.cypher
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      WITH CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS value
      RETURN collect(value)[0] AS c9
    }
    RETURN collect([fact.attribute, fact.stance, fact.value, c8, c9]) AS c10
  }
  CALL (customer) {  // customer/facts.cypher
    MATCH (customer)-[:HAS_FACT]->(fact:Fact)
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
        WITH later WHERE later.notedAt <= coalesce(datetime($p.p2), datetime($p.p5)) AND later.knownSince <= coalesce(datetime($p.p2), later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(datetime($p.p2), datetime($p.p5)) AND judgement.knownSince <= coalesce(datetime($p.p2), judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(datetime($p.p2), datetime($p.p5)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(datetime($p.p2), datetime($p.p5)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH fact, standing WHERE standing = 'HOLDS' OR NOT $p.p6
    WITH fact
    RETURN count(fact) AS c11
  }
  RETURN collect([[c2, c3], [c6, c7], [c10, c11]])[0] AS c12
}
RETURN [c12] AS row
