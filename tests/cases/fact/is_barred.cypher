CYPHER 5
CALL () {
  MATCH (fact:Fact {id: $p.p1})
  CALL (fact) {  // fact/is_barred.cypher
    OPTIONAL MATCH (fact)-[:OF_TYPE]->(factType:FactType)
    OPTIONAL MATCH (fact)<-[:HAS_FACT]-(person:Customer)
    WITH fact, factType, person ORDER BY person.id LIMIT 1
    WITH fact, factType, person,
         CASE WHEN fact.notedAt IS NOT NULL THEN date(datetime({datetime: fact.notedAt, timezone: $p.p2})) END AS day
    WITH coalesce(fact.reportedBasis IN ['INFERRED', 'ASSUMED'], false)
           AND (NOT coalesce(factType.sensitivity IN ['NONE', 'PRIVATE'], true)
                OR coalesce(person.birthDate + duration({years: 18}) > day, EXISTS { (person)-[:MEMBER_OF {role: 'CHILD'}]->(:Household) })) AS value
    RETURN collect(value)[0] AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
