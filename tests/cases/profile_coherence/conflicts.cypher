CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/profile_coherence.cypher
    OPTIONAL CALL (customer) {
      MATCH (customer)-[:HAS_FACT]->(fact:Fact)
      WHERE fact.knownSince <= coalesce(null, fact.knownSince)
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
                    WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
      }
      WITH fact, standing WHERE standing = 'HOLDS' OR NOT null
      RETURN fact
    }
    OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType {cardinality: 'ONE'})
    WITH customer, factType.name AS attribute, fact.slot AS slot, count(DISTINCT fact.claim) AS claims
    WITH customer, attribute, max(claims) > 1 AS conflicting
    WITH customer, count(attribute) AS comparable, count(CASE WHEN attribute IS NOT NULL AND conflicting THEN 1 END) AS conflicts
    WITH customer, comparable, CASE WHEN comparable >= 3 THEN 1 - toFloat(conflicts) / comparable END AS score
    CALL (customer, comparable, score) {  // profile_coherence/conflicts.cypher
      CALL (customer) {
        MATCH (customer)-[:HAS_FACT]->(fact:Fact)
        WHERE fact.knownSince <= coalesce(null, fact.knownSince)
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
                      WHEN coalesce(fact.validFrom, fact.notedAt) > coalesce(null, datetime($p.p3)) THEN 'AHEAD' ELSE 'HOLDS' END AS standing
        }
        WITH fact, standing WHERE standing = 'HOLDS' OR NOT null
        RETURN fact
      }
      MATCH (fact)-[:OF_TYPE]->(factType:FactType {cardinality: 'ONE'})
      WITH factType.name AS attribute, fact ORDER BY fact.value, fact.id
      WITH attribute, fact.slot AS slot, head(collect(fact)) AS first, collect(DISTINCT fact.value) AS values, collect(fact.id) AS factIds
      WHERE size(values) > 1
      WITH attribute, values, first.contextWhen AS contextWhen, first.contextForWhom AS contextForWhom, first.contextChannel AS contextChannel, factIds
      WHERE attribute IS NOT NULL
        AND factIds IS NOT NULL
      ORDER BY attribute, factIds
      RETURN collect([attribute, contextChannel, contextForWhom, contextWhen, factIds, values]) AS c1
    }
    RETURN collect([score, c1])[0] AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
