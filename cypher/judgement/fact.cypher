// The fact that it is about; null where it is about a need.
//
// owner    support
// inverse  Fact.judgements
// reads    Fact
MATCH (judgement)-[:JUDGES]->(fact:Fact)
RETURN fact ORDER BY fact.id LIMIT 1
