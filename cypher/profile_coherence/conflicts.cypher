// Attributes of which one has one value, and she has several in one context, all of them held true now.
//
// Nothing is struck out: a question to her settles it, not the newest entry.
//
// owner    product
// order    attribute
// order    factIds
// reads    FactType
CALL customer.facts(customer, null, null, null) YIELD fact
MATCH (fact)-[:OF_TYPE]->(factType:FactType {cardinality: 'ONE'})
WITH factType.name AS attribute, fact ORDER BY fact.value, fact.id
WITH attribute, fact.slot AS slot, head(collect(fact)) AS first, collect(DISTINCT fact.value) AS values, collect(fact.id) AS factIds
WHERE size(values) > 1
RETURN attribute, values, first.contextWhen AS contextWhen, first.contextForWhom AS contextForWhom, first.contextChannel AS contextChannel, factIds
