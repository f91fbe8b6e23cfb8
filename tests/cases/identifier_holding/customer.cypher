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
    CALL (identifierHolding) {  // identifier_holding/customer.cypher
      WITH startNode(identifierHolding) AS customer
      WHERE customer IS NOT NULL
      RETURN collect([customer.displayName])[0] AS c1
    }
    RETURN collect([c1]) AS c2
  }
  RETURN collect([c2])[0] AS c3
}
RETURN [c3] AS row
