CYPHER 5
CALL () {  // mutation/record_fact.cypher
  OPTIONAL MATCH (fact:Fact {id: $p.p1})
  WITH fact, $p.p2 AS userErrors
  CALL (fact) {  // fact/amount.cypher
    WITH CASE WHEN fact.amountMinor IS NOT NULL AND fact.currency IS NOT NULL THEN [fact.amountMinor, fact.currency] END AS value
    RETURN collect(value)[0] AS c1
  }
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
  CALL (fact) {  // fact/customer.cypher
    MATCH (fact)<-[:HAS_FACT]-(customer:Customer)
    WITH customer ORDER BY customer.id LIMIT 1
    RETURN collect([customer.displayName])[0] AS c4
  }
  CALL (fact) {  // fact/interactions.cypher
    MATCH (fact)-[:SUPPORTED_BY]->(interaction:Interaction)
    WITH interaction
    WHERE interaction.startedAt IS NOT NULL
    ORDER BY interaction.startedAt, interaction.id
    LIMIT $p.p6
    RETURN collect([interaction.kind]) AS c5
  }
  CALL (fact) {  // fact/sentence.cypher
    CALL (fact) {
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p3)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
          AND (judgement.at >= fact.notedAt OR fact.reportedBasis IN ['INFERRED', 'ASSUMED'])
        RETURN judgement
        ORDER BY judgement.at DESC, judgement.verdict DESC, judgement.id LIMIT 1
      }
      RETURN CASE judgement.verdict WHEN 'CONFIRMED' THEN 'STATED' ELSE fact.reportedBasis END AS basis
    }
    WITH fact, CASE basis WHEN 'STATED' THEN 'said by her' WHEN 'OBSERVED' THEN 'noticed' WHEN 'INFERRED' THEN 'concluded' ELSE 'assumed' END AS how,
         CASE fact.stance WHEN 'CONCERN' THEN ' It worries her' WHEN 'PRIDE' THEN ' She is proud of it' WHEN 'ASPIRATION' THEN ' She strives for it'
                          WHEN 'INDIFFERENT' THEN ' It does not matter to her' ELSE ' What it means to her nobody asked' END AS lived
    WITH toUpper(left(fact.attribute, 1)) + substring(fact.attribute, 1) + coalesce(', ' + fact.contextWhen, '')
             + coalesce(', for ' + fact.contextForWhom, '') + coalesce(', by ' + toLower(fact.contextChannel), '')
             + ', ' + how + ': ' + fact.value + '.' + lived + coalesce(': “' + fact.meaning + '”', '') + '.' AS text
    RETURN collect([text])[0] AS c6
  }
  CALL (fact) {  // fact/type.cypher
    MATCH (fact)-[:OF_TYPE]->(factType:FactType)
    WITH factType ORDER BY factType.id LIMIT 1
    RETURN collect([factType.name])[0] AS c7
  }
  RETURN collect([CASE WHEN fact IS NOT NULL THEN [fact.attribute, fact.contextForWhom, fact.id, fact.meaning, toString(fact.notedAt), fact.stance, fact.value, fact.valueType, c1, c2, c3, c4, c5, c6, c7] END, [item IN userErrors | [item.code, item.message, item.path]]])[0] AS c8
}
RETURN [c8] AS row
