CYPHER 5
CALL () {  // query/customer.cypher
  MATCH (record:CustomerRecord {id: $p.p1})
  MATCH (customer:Customer {id: coalesce(record.canonicalId, record.id)})
  WITH customer
  CALL (customer) {  // customer/identifier_holdings.cypher
    MATCH (customer)-[identifierHolding:HAS_IDENTIFIER]->(:Identifier)
    WITH identifierHolding
    ORDER BY identifierHolding.validFrom IS NULL, identifierHolding.validFrom, identifierHolding.id
    LIMIT $p.p2
    RETURN collect([identifierHolding.id, toString(identifierHolding.validFrom), toString(identifierHolding.validTo)]) AS c1
  }
  RETURN collect([c1])[0] AS c2
}
RETURN [c2] AS row
