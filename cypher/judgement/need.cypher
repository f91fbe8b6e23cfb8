// The need that it is about; null where it is about a fact.
//
// owner    support
// inverse  Need.judgements
// reads    Need
MATCH (judgement)-[:JUDGES]->(need:Need)
RETURN need ORDER BY need.id LIMIT 1
