// What is known of these customers as far as it tells who they are.
//
// How many people hold a mark counts names, of those who hold it at one time with her: five records of one person are no switchboard.
// A confidential address comes along to be told apart, never to be compared.
//
// owner    marketing
// param    batch  Holds ids, at and timeZone: the moment to look at, and the zone in which days are counted.
UNWIND $batch.ids AS id
MATCH (customer:Customer {id: id})
CALL (customer) {
  MATCH (customer)-[holding:HAS_IDENTIFIER]->(identifier:Identifier)
  CALL (holding, identifier) {
    MATCH (identifier)<-[held:HAS_IDENTIFIER]-(holder:Customer)
    WHERE coalesce(held.validFrom < holding.validTo, true) AND coalesce(holding.validFrom < held.validTo, true)
    RETURN count(DISTINCT toLower(holder.displayName)) AS holders
  }
  RETURN collect([identifier.id, identifier.type, identifier.normalizedValue, identifier.strength = 'STRONG',
                  toString(holding.validFrom), toString(holding.validTo), holders]) AS marks
}
CALL (customer) {
  MATCH (customer)-[:REACHABLE_AT]->(contactPoint:ContactPoint {type: 'POSTAL'})
  RETURN collect([contactPoint.value, coalesce(contactPoint.confidential, false)]) AS addresses
}
CALL (customer) {
  MATCH (customer)-[membership:MEMBER_OF]->(household:Household)
  RETURN collect([household.id, toString(coalesce(membership.validTo, household.validTo))]) AS belongings,
         any(role IN collect(membership.role) WHERE role = 'CHILD') AS isChild
}
WITH customer, marks, addresses, belongings, isChild, date(datetime({datetime: datetime($batch.at), timezone: $batch.timeZone})) AS today
RETURN customer.id AS id, customer.kind AS kind, customer.displayName AS displayName, toString(customer.birthDate) AS birthDate,
       coalesce(customer.birthDate + duration({years: 18}) > today, CASE WHEN isChild THEN true END) AS isMinor, marks, addresses, belongings
