CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (customer:Customer {id: $p.p1})
  WITH customer
  RETURN collect([customer.id, customer.displayName, customer.kind, customer.status, toString(customer.birthDate), customer.ageBand, customer.timeZone, customer.preferredLanguage, customer.addressAs, customer.pronouns])[0] AS c1
}
RETURN [c1] AS row
