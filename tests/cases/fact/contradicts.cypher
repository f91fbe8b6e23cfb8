CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/contradicts.cypher
    CALL (fact) {
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS own
    }
    MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
    MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(other:Fact {slot: fact.slot})
    WHERE own IN ['HOLDS', 'ENDED', 'AHEAD'] AND other.claim <> fact.claim
      AND coalesce(coalesce(fact.validFrom, fact.notedAt) < other.validTo, true)
      AND coalesce(coalesce(other.validFrom, other.notedAt) < fact.validTo, true)
    WITH DISTINCT other
    CALL (other) {
      WITH other AS fact
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH other, standing WHERE standing IN ['HOLDS', 'ENDED', 'AHEAD']
    WITH other
    WHERE other.notedAt IS NOT NULL
    ORDER BY other.notedAt DESC, other.id
    LIMIT $p.p4
    CALL (other) {
      WITH other AS fact
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
        RETURN collect(value)[0] AS c1
      }
      RETURN c1
    }
    RETURN collect([other.value, c1]) AS c2
  }
  CALL (fact) {  // fact/contradicts.cypher
    CALL (fact) {
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS own
    }
    MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
    MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(other:Fact {slot: fact.slot})
    WHERE own IN ['HOLDS', 'ENDED', 'AHEAD'] AND other.claim <> fact.claim
      AND coalesce(coalesce(fact.validFrom, fact.notedAt) < other.validTo, true)
      AND coalesce(coalesce(other.validFrom, other.notedAt) < fact.validTo, true)
    WITH DISTINCT other
    CALL (other) {
      WITH other AS fact
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH other, standing WHERE standing IN ['HOLDS', 'ENDED', 'AHEAD']
    WITH other
    RETURN count(other) AS c3
  }
  RETURN collect([fact.value, [c2, c3]])[0] AS c4
}
CALL () {
  MATCH (fact:Fact {id: $p.p5})
  CALL (fact) {  // fact/contradicts.cypher
    CALL (fact) {
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS own
    }
    MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
    MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(other:Fact {slot: fact.slot})
    WHERE own IN ['HOLDS', 'ENDED', 'AHEAD'] AND other.claim <> fact.claim
      AND coalesce(coalesce(fact.validFrom, fact.notedAt) < other.validTo, true)
      AND coalesce(coalesce(other.validFrom, other.notedAt) < fact.validTo, true)
    WITH DISTINCT other
    CALL (other) {
      WITH other AS fact
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH other, standing WHERE standing IN ['HOLDS', 'ENDED', 'AHEAD']
    WITH other
    WHERE other.notedAt IS NOT NULL
    ORDER BY other.notedAt DESC, other.id
    LIMIT $p.p4
    RETURN collect([other.value]) AS c5
  }
  CALL (fact) {  // fact/contradicts.cypher
    CALL (fact) {
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS own
    }
    MATCH (fact)-[:OF_TYPE]->(:FactType {cardinality: 'ONE'})
    MATCH (fact)<-[:HAS_FACT]-()-[:HAS_FACT]->(other:Fact {slot: fact.slot})
    WHERE own IN ['HOLDS', 'ENDED', 'AHEAD'] AND other.claim <> fact.claim
      AND coalesce(coalesce(fact.validFrom, fact.notedAt) < other.validTo, true)
      AND coalesce(coalesce(other.validFrom, other.notedAt) < fact.validTo, true)
    WITH DISTINCT other
    CALL (other) {
      WITH other AS fact
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
        WITH later WHERE later.notedAt <= coalesce(null, datetime($p.p3)) AND later.knownSince <= coalesce(null, later.knownSince)
        RETURN count(later) > 0 AS superseded
      }
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE WHEN barred THEN 'BARRED' WHEN judgement.verdict = 'REJECTED' THEN 'REFUTED' WHEN superseded THEN 'SUPERSEDED'
                  WHEN fact.validTo <= coalesce(null, datetime($p.p3)) THEN 'ENDED'
                  WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
    }
    WITH other, standing WHERE standing IN ['HOLDS', 'ENDED', 'AHEAD']
    WITH other
    RETURN count(other) AS c6
  }
  RETURN collect([fact.value, [c5, c6]])[0] AS c7
}
RETURN [c4, c7] AS row
