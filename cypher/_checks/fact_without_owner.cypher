// Every fact is one customer's, household's or organization's, and of one type.
//
// owner    product
MATCH (fact:Fact)
WITH fact, COUNT { ()-[:HAS_FACT]->(fact) } AS owners, COUNT { (fact)-[:OF_TYPE]->(:FactType) } AS types
WHERE owners <> 1 OR types <> 1
RETURN fact.id AS id, 'belongs to ' + owners + ' and is of ' + types + ' types' AS problem
