CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (customer:Customer {id: $p.p1})
  WITH customer
  RETURN collect([customer.addressAs, customer.ageBand, toString(customer.birthDate), customer.displayName, customer.id, customer.kind, customer.preferredLanguage, customer.pronouns, customer.status, customer.timeZone])[0] AS c1
}
RETURN [c1] AS row
