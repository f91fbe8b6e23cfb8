// How far what we hold true of her fits together.
//
// owner    product
// reads    FactType
OPTIONAL CALL customer.facts(customer, null, null, null) YIELD fact
OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType {cardinality: 'ONE'})
WITH customer, factType.name AS attribute, fact.slot AS slot, count(DISTINCT fact.claim) AS claims
WITH customer, attribute, max(claims) > 1 AS conflicting
WITH customer, count(attribute) AS comparable, count(CASE WHEN attribute IS NOT NULL AND conflicting THEN 1 END) AS conflicts
RETURN customer, comparable, CASE WHEN comparable >= 3 THEN 1 - toFloat(conflicts) / comparable END AS score
