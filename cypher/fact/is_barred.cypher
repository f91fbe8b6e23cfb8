// Whether it is a conclusion that nobody may draw: about a minor, or about health, faith, origin and the like.
//
// Such facts are refused when they come in; one that was taken because a birth date came later is never held true. A minor is under
// 18 on the day of the conclusion, by the time zone of the business, or a child of a household whose birth date nobody knows.
//
// owner    support
// reads    Customer FactType Household
OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
WITH fact, factType, person ORDER BY person.id LIMIT 1
WITH fact, factType, person,
     CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $timeZone})) END AS day
RETURN coalesce(fact.reportedBasis IN ['INFERRED', 'ASSUMED'], false)
       AND (NOT coalesce(factType.sensitivity IN ['NONE', 'PRIVATE'], true)
            OR coalesce(person.birthDate + duration({years: 18}) > day, EXISTS { (person)-[:MEMBER_OF {role: 'CHILD'}]->(:Household) })) AS value
