// What sort of fact it is, and why such facts are kept.
//
// owner    product
// inverse  FactType.facts
// reads    FactType
MATCH (fact)-[:OF_TYPE]->(factType:FactType)
RETURN factType ORDER BY factType.id LIMIT 1
