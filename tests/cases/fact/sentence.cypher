CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/sentence.cypher
    CALL (fact) {
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p2)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
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
             + ', ' + how + ': ' + fact.value + '.' + lived + coalesce(': “' + fact.meaning + '”', '') + '.' AS text, [fact.id] AS factIds
    RETURN collect([factIds, text])[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
CALL () {
  MATCH (fact:Fact {id: $p.p3})
  CALL (fact) {  // fact/sentence.cypher
    CALL (fact) {
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p2)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
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
    RETURN collect([text])[0] AS c3
  }
  RETURN collect([c3])[0] AS c4
}
CALL () {
  MATCH (fact:Fact {id: $p.p4})
  CALL (fact) {  // fact/sentence.cypher
    CALL (fact) {
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p2)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
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
    RETURN collect([text])[0] AS c5
  }
  RETURN collect([c5])[0] AS c6
}
CALL () {
  MATCH (fact:Fact {id: $p.p5})
  CALL (fact) {  // fact/sentence.cypher
    CALL (fact) {
      OPTIONAL CALL (fact) {
        MATCH (fact)<-[:HAS_FACT]-(owner)
        MATCH (owner)-[:HAS_FACT]->(same:Fact {claim: fact.claim})<-[:JUDGES]-(judgement:Judgement)
        WHERE judgement.at <= coalesce(null, datetime($p.p2)) AND judgement.knownSince <= coalesce(null, judgement.knownSince)
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
    RETURN collect([text])[0] AS c7
  }
  RETURN collect([c7])[0] AS c8
}
RETURN [c2, c4, c6, c8] AS row
