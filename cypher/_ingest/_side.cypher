// One side of a merge that is previewed: what is said of her, how many relationships of each type she has, and how many lead to the other.
//
// owner    marketing
// param    batch  Holds id, other, at and timeZone.
MATCH (customer:Customer {id: $batch.id})
CALL (customer) {
  MATCH (customer)-[edge]-(other)
  WITH type(edge) AS type, count(DISTINCT edge) AS edges, sum(CASE WHEN other.id = $batch.other THEN 1 ELSE 0 END) AS shared
  RETURN collect([type, edges, shared]) AS relationships
}
CALL (customer) {
  MATCH (customer)-[membership:MEMBER_OF {role: 'CHILD'}]->(:Household)
  RETURN count(membership) > 0 AS isChild
}
WITH customer, relationships, isChild, date(datetime({datetime: datetime($batch.at), timezone: $batch.timeZone})) AS today
RETURN [key IN keys(customer) WHERE NOT customer[key] IS :: LIST<ANY> | [key, toString(customer[key])]] AS said, relationships,
       coalesce(customer.birthDate + duration({years: 18}) > today, CASE WHEN isChild THEN true END) AS isMinor
