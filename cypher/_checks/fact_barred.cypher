// Nothing is concluded about a minor, nor about health, faith, origin and the like.
//
// A birth date that came after the conclusion, or a type that was found to be sensitive, makes one of these: take it out.
//
// owner    product
MATCH (fact:Fact)-[:OF_TYPE]->(factType:FactType)
WHERE fact.reportedBasis IN ['INFERRED', 'ASSUMED']
OPTIONAL MATCH (fact)<-[:HAS_FACT]-(customer:Customer)
WITH fact, factType, coalesce(customer.birthDate + duration({years: 18}) > date(fact.notedAt),
                              EXISTS { (customer)-[:MEMBER_OF {role: 'CHILD'}]->(:Household) }) AS minor
WHERE minor OR NOT factType.sensitivity IN ['NONE', 'PRIVATE']
RETURN fact.id AS id, CASE WHEN minor THEN 'is concluded about a minor' ELSE 'concludes ' + factType.sensitivity END AS problem
